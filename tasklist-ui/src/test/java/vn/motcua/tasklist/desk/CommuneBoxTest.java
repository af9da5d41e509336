package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.unit.UnitCode;

class CommuneBoxTest {

  private static final UnitCode DESK = new UnitCode("20242");

  private final CommuneBox box =
      new CommuneBox(CatalogLoader.shipped().orThrow().units(), DESK, () -> {});

  @Test
  void theCommuneThatWasChosenComesBack() {
    assertThat(box.restore("20263")).isTrue();

    assertThat(box.getValue().code()).isEqualTo(new UnitCode("20263"));
  }

  @Test
  void aCommuneThatIsGoneIsAskedForAgainRatherThanReplacedByTheDesksOwn() {
    assertThat(box.getValue().code()).isEqualTo(DESK);

    assertThat(box.restore("99999")).isFalse();

    assertThat(box.isEmpty()).isTrue();
  }

  @Test
  void whereNoneWasChosenNoneComesBack() {
    assertThat(box.restore("")).isTrue();

    assertThat(box.isEmpty()).isTrue();
  }
}
