package vn.motcua.dossiers.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class HistoryPlanIT {

  @Test
  void aHistoryReadsOnlyItsOwnDossier(Addresses addresses) {
    String plan =
        FilledDatabase.of(addresses)
            .explain("20042", HistoryQueries.ALL, Map.of("code", "H17.20042-261120-000042"));

    assertThat(plan)
        .contains("clock_fact_dossier", "task_act_dossier", "element_dossier")
        .doesNotContain("Seq Scan on element", "Seq Scan on clock_fact", "Seq Scan on task_act")
        .doesNotContain("Seq Scan on status", "Seq Scan on incident", "Seq Scan on dossier");
  }
}
