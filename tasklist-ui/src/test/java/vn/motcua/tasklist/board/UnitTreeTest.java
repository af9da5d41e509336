package vn.motcua.tasklist.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.tasklist.board.UnitTree.Node;

class UnitTreeTest {

  @Test
  void everyUnitOfAProvinceStandsInExactlyOneGroup() {
    List<Unit> units = CatalogLoader.shipped().orThrow().units().under(new UnitCode("48"));
    UnitTree tree = UnitTree.of(units);

    assertThat(tree.leaves()).hasSameSizeAs(units);
    assertThat(tree.groups().stream().mapToInt(group -> tree.below(group).size()).sum())
        .isEqualTo(units.size());
    assertThat(tree.groups()).allMatch(group -> group.unit() == null);
  }

  @Test
  void aUnitHasNothingBelowIt() {
    UnitTree tree =
        UnitTree.of(CatalogLoader.shipped().orThrow().units().under(new UnitCode("20242")));
    Node only = tree.below(tree.groups().getFirst()).getFirst();

    assertThat(tree.below(only)).isEmpty();
  }
}
