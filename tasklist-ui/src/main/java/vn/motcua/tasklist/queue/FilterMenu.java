package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.tasklist.shell.Glyph;

/** The official's own filters, the order of the list and how it looks. */
final class FilterMenu extends MenuBar {

  private final QueueDesk desk;
  private final SerializableConsumer<QueueState> go;
  private final SubMenu filters;
  private final SubMenu orders;
  private QueueState state;

  /**
   * @param go leads to another list
   * @param look opens the choice of columns
   */
  FilterMenu(QueueDesk desk, QueueState state, SerializableConsumer<QueueState> go, Runnable look) {
    this.desk = desk;
    this.state = state;
    this.go = go;
    addClassName("queue-menu");
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
    filters = top(Glyph.FILTER, t("queue.saved")).getSubMenu();
    orders = top(Glyph.ROUTE, t("queue.order")).getSubMenu();
    MenuItem view = addItem(Glyph.EYE.icon(), click -> look.run());
    view.add(new Span(t("queue.look")));
  }

  private MenuItem top(Glyph glyph, String words) {
    MenuItem item = addItem(glyph.icon());
    item.add(new Span(words));
    return item;
  }

  void show(QueueState shown, TaskOrder order) {
    state = shown;
    showFilters(desk.bulk().savedFilters());
    orders.removeAll();
    for (TaskOrder one : TaskOrder.values()) {
      MenuItem item =
          orders.addItem(
              t("queue.order." + one.name().toLowerCase(Locale.ROOT)),
              click -> {
                desk.likes().keepOrder(one);
                go.accept(state.withOrder(null));
              });
      item.setCheckable(true);
      item.setChecked(one == order);
    }
  }

  private void showFilters(List<SavedFilter> saved) {
    filters.removeAll();
    String here = state.saved();
    for (SavedFilter filter : saved) {
      MenuItem item =
          filters.addItem(
              filter.usual() ? t("queue.saved.usual-name", filter.name()) : filter.name(),
              click -> go.accept(QueueState.of(QueryParameters.fromString(filter.query()))));
      item.setCheckable(true);
      item.setChecked(filter.query().equals(here));
    }
    if (!saved.isEmpty()) {
      filters.addSeparator();
    }
    filters.addItem(
        t("queue.saved.keep"),
        click ->
            new KeepFilterDialog(desk.bulk(), here, () -> show(state, desk.order(state))).open());
    if (!saved.isEmpty()) {
      filters.addItem(
          t("queue.saved.arrange"),
          click -> new FiltersDialog(desk.bulk(), () -> show(state, desk.order(state))).open());
    }
  }
}
