package vn.motcua.tasklist.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.procedures.Origin;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.procedures.VersionState;
import vn.motcua.dossiers.search.FoldedText;

class CatalogueFilterTest {

  @Test
  void theAddressKeepsTheWholeFilter() {
    CatalogueFilter filter =
        new CatalogueFilter("khai tử", "civil-status", Level.COMMUNE, OnlineLevel.PARTIAL, true);

    assertThat(CatalogueFilter.from(filter.query())).isEqualTo(filter);
  }

  @Test
  void anUnknownValueInTheAddressIsNoFilter() {
    QueryParameters query = QueryParameters.of("cap", "moon");

    assertThat(CatalogueFilter.from(query)).isEqualTo(CatalogueFilter.ALL);
  }

  @Test
  void wordsAreFoundWithAndWithoutMarksInAnyOrder() {
    CatalogueLine line = aDeathRegistration();

    assertThat(CatalogueFilter.ALL.withText("đăng ký khai tử").accepts(line)).isTrue();
    assertThat(CatalogueFilter.ALL.withText("khai tu dang ky").accepts(line)).isTrue();
    assertThat(CatalogueFilter.ALL.withText("1.000656").accepts(line)).isTrue();
    assertThat(CatalogueFilter.ALL.withText("khai sinh").accepts(line)).isFalse();
  }

  @Test
  void everyFacetNarrows() {
    CatalogueLine line = aDeathRegistration();

    assertThat(CatalogueFilter.ALL.withLevel(Level.COMMUNE).withOpen(true).accepts(line)).isTrue();
    assertThat(CatalogueFilter.ALL.withLevel(Level.PROVINCE).accepts(line)).isFalse();
    assertThat(CatalogueFilter.ALL.withField("land").accepts(line)).isFalse();
    assertThat(CatalogueFilter.ALL.withOnline(OnlineLevel.FULL).accepts(line)).isFalse();
  }

  private static CatalogueLine aDeathRegistration() {
    ProcedureSummary summary =
        new ProcedureSummary(
            new ProcedureCode("1.000656"),
            1,
            Text.vi("Đăng ký khai tử"),
            "civil-status",
            null,
            Set.of(Level.COMMUNE),
            Set.of(Channel.DIRECT),
            OnlineLevel.UNSTATED,
            Set.of(OpenPoint.FEE),
            List.of(),
            List.of(),
            Origin.SHIPPED,
            VersionState.DEPLOYED,
            LocalDate.of(2025, 7, 1),
            null,
            false,
            "",
            Instant.EPOCH,
            null,
            false);
    return new CatalogueLine(summary, FoldedText.of("1.000656 Đăng ký khai tử Hộ tịch"));
  }
}
