package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.tasklist.shell.Glyph;

/** The official's own filters, the order of the list and how it looks. */
final class FilterMenu extends MenuBar {

  private final QueueDesk desk;
  private final SerializableConsumer<QueueState> go;
  private final SubMenu filters;
  private final Map<TaskOrder, MenuItem> orders = new EnumMap<>(TaskOrder.class);
  private final Map<SavedFilter, MenuItem> lines = new LinkedHashMap<>();
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
    SubMenu order = top(Glyph.ROUTE, t("queue.order")).getSubMenu();
    for (TaskOrder one : TaskOrder.values()) {
      String words = t("queue.order." + one.name().toLowerCase(Locale.ROOT));
      orders.put(one, checkable(order.addItem(words, click -> arrange(one))));
    }
    more();
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
    List<SavedFilter> saved = desk.bulk().savedFilters();
    // A line that was just pressed must stay: its tick is told to the browser after this.
    if (!saved.equals(List.copyOf(lines.keySet()))) {
      showFilters(saved);
    }
    lines.forEach((filter, line) -> line.setChecked(filter.query().equals(state.saved())));
    orders.forEach((one, line) -> line.setChecked(one == order));
  }

  private void arrange(TaskOrder order) {
    desk.likes().keepOrder(order);
    go.accept(state.withOrder(null));
  }

  private static MenuItem checkable(MenuItem item) {
    item.setCheckable(true);
    return item;
  }

  private void showFilters(List<SavedFilter> saved) {
    filters.removeAll();
    lines.clear();
    for (SavedFilter filter : saved) {
      String words = filter.usual() ? t("queue.saved.usual-name", filter.name()) : filter.name();
      lines.put(
          filter,
          checkable(
              filters.addItem(
                  words,
                  click -> go.accept(QueueState.of(QueryParameters.fromString(filter.query()))))));
    }
    if (!saved.isEmpty()) {
      filters.addSeparator();
    }
    more();
    if (!saved.isEmpty()) {
      filters.addItem(
          t("queue.saved.arrange"), click -> new FiltersDialog(desk.bulk(), this::again).open());
    }
  }

  private void more() {
    filters.addItem(
        t("queue.saved.keep"),
        click -> new KeepFilterDialog(desk.bulk(), state.saved(), this::again).open());
  }

  private void again() {
    show(state, desk.order(state));
  }
}
