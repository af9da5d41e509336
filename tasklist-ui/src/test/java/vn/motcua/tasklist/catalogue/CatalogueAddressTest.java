package vn.motcua.tasklist.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.dossiers.procedures.LimitBand;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureOrder;

class CatalogueAddressTest {

  private static final ProcedureFilter NARROW =
      ProcedureFilter.all()
          .withText("khai tử")
          .withField("civil-status")
          .withLevel(Level.COMMUNE)
          .withUnit("commune")
          .withLimit(LimitBand.UP_TO_3)
          .withOnline(OnlineLevel.PARTIAL)
          .withPoint(OpenPoint.LEGAL_BASIS);

  @Test
  void theAddressKeepsFilterAndOrder() {
    CatalogueAddress address = new CatalogueAddress(NARROW, ProcedureOrder.MOST_OPEN);

    assertThat(CatalogueAddress.of(address.query())).isEqualTo(address);
  }

  @Test
  void anyOpenPointIsAnAddressOfItsOwn() {
    CatalogueAddress address = CatalogueAddress.ALL.with(ProcedureFilter.all().withOpen(true));

    assertThat(CatalogueAddress.of(address.query())).isEqualTo(address);
    assertThat(address.query().getSingleParameter("de-ngo")).contains("1");
  }

  @Test
  void theWholeCatalogueHasTheShortestAddress() {
    assertThat(CatalogueAddress.ALL.query().getParameters()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNoFilter() {
    QueryParameters query =
        QueryParameters.simple(
            Map.of(
                "cap", "moon",
                "linh-vuc", "<script>",
                "co-quan", "x' or 1=1",
                "thoi-han", "",
                "de-ngo", "everything",
                "xep", "random"));

    assertThat(CatalogueAddress.of(query)).isEqualTo(CatalogueAddress.ALL);
  }

  @Test
  void liftingTheConditionsKeepsWordsAndOrder() {
    CatalogueAddress address = new CatalogueAddress(NARROW, ProcedureOrder.NAME);

    assertThat(address.isNarrowed()).isTrue();
    assertThat(address.wordsOnly().isNarrowed()).isFalse();
    assertThat(address.wordsOnly())
        .isEqualTo(
            new CatalogueAddress(ProcedureFilter.all().withText("khai tử"), ProcedureOrder.NAME));
  }
}
