package vn.motcua.dossiers.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class LedgerPlanIT {

  @Test
  void theStepsOfADossierAreReadByIndexes(Addresses addresses) {
    FilledDatabase database = FilledDatabase.of(addresses);

    assertThat(
            database.explain(
                FilledDatabase.COMMUNE,
                LedgerQueries.STEPS,
                Map.of("code", "H17.20042-261120-000042")))
        .contains("task_dossier")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on task");
  }
}
