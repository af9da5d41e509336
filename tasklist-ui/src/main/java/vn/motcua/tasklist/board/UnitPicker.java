package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.tasklist.board.UnitTree.Node;
import vn.motcua.tasklist.shell.Glyph;

/** The province's units as a tree with ticks; a tick on a group is one on all its units shown. */
final class UnitPicker extends Dialog {

  private final UnitTree tree;
  private final TreeGrid<Node> grid = new TreeGrid<>();
  private final TreeDataProvider<Node> nodes;
  private Set<Node> found = Set.of();

  UnitPicker(
      UnitTree tree, Collection<UnitCode> chosen, SerializableConsumer<List<UnitCode>> apply) {
    this.tree = tree;
    this.nodes = new TreeDataProvider<>(data(tree));
    addClassName("unit-picker");
    setHeaderTitle(t("board.units.title"));
    setWidth("min(34rem, 96vw)");
    setHeight("min(40rem, 90vh)");
    TextField words = new TextField();
    words.setPlaceholder(t("board.units.find"));
    words.setAriaLabel(t("board.units.find"));
    words.setPrefixComponent(Glyph.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.EAGER);
    words.addValueChangeListener(change -> narrow(change.getValue()));
    prepare(chosen);
    add(words, grid);
    Button none = new Button(t("board.units.none"), click -> grid.deselectAll());
    none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button show =
        new Button(
            t("board.units.apply"),
            click -> {
              apply.accept(chosen());
              close();
            });
    show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    show.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(none, new Button(t("shell.cancel"), click -> close()), show);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        words.focus();
      }
    });
  }

  private static TreeData<Node> data(UnitTree tree) {
    TreeData<Node> data = new TreeData<>();
    data.addItems(tree.groups(), tree::below);
    return data;
  }

  private void prepare(Collection<UnitCode> chosen) {
    grid.addHierarchyColumn(Node::name).setHeader(t("board.unit")).setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setDataProvider(nodes);
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.setSizeFull();
    Map<UnitCode, Node> leaves = tree.leaves();
    chosen.stream().filter(leaves::containsKey).map(leaves::get).forEach(grid::select);
    tree.groups().stream()
        .filter(group -> tree.below(group).stream().anyMatch(grid.getSelectedItems()::contains))
        .forEach(grid::expand);
    if (chosen.isEmpty()) {
      grid.expand(tree.groups().getFirst());
    }
    grid.asMultiSelect()
        .addSelectionListener(change -> {
          if (change.isFromClient()) {
            change.getAddedSelection().forEach(node -> shownBelow(node).forEach(grid::select));
            change.getRemovedSelection().forEach(node -> shownBelow(node).forEach(grid::deselect));
            tickGroups();
          }
        });
  }

  /** The units of a group that the words typed leave in sight. */
  private List<Node> shownBelow(Node group) {
    return tree.below(group).stream()
        .filter(node -> found.isEmpty() || found.contains(node))
        .toList();
  }

  /** A group bears a tick when all its units in sight do. */
  private void tickGroups() {
    for (Node group : tree.groups()) {
      List<Node> shown = shownBelow(group);
      if (!shown.isEmpty() && grid.getSelectedItems().containsAll(shown)) {
        grid.select(group);
      } else {
        grid.deselect(group);
      }
    }
  }

  private void narrow(String typed) {
    String words = FoldedText.of(typed.strip());
    if (words.isEmpty()) {
      found = Set.of();
      nodes.setFilter(null);
      tickGroups();
      return;
    }
    Set<Node> fits = new HashSet<>();
    for (Node group : tree.groups()) {
      List<Node> fitting =
          tree.below(group).stream()
              .filter(node -> FoldedText.of(node.name()).contains(words))
              .toList();
      if (!fitting.isEmpty()) {
        fits.add(group);
        fits.addAll(fitting);
      }
    }
    found = fits;
    nodes.setFilter(fits::contains);
    grid.expand(tree.groups());
    tickGroups();
  }

  private List<UnitCode> chosen() {
    return grid.getSelectedItems().stream()
        .map(Node::unit)
        .filter(unit -> unit != null)
        .sorted()
        .collect(Collectors.toList());
  }
}
