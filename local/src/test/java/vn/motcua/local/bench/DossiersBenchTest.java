package vn.motcua.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.traffic.Cases;

final class DossiersBenchTest {
  private final Catalog catalog = CatalogLoader.shipped().orThrow();

  @Test
  void commandLineFindsTheBenches() {
    assertThat(ServiceLoader.load(Bench.class))
        .extracting(Bench::name)
        .contains("dossiers", "catalog", "clock");
  }

  @Test
  void bothSidesOfTheComparisonTakeTheSameWay() {
    for (String code : DossiersBench.PROCEDURES) {
      var procedure = catalog.procedure(new ProcedureCode(code)).orElseThrow();
      var bare = BareEngine.straight(procedure).scenario();
      assertThat(bare.channel()).isEqualTo(Channel.DIRECT);
      assertThat(bare.facts()).isEqualTo(Cases.facts(procedure));
      assertThat(bare.outcomes()).isEmpty();
    }
  }
}
