package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.catalogue.FieldNames;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.shell.VietnameseBox;

/** Conditions asked for less often: field, colleague, role, unit, step. */
final class MoreFilters extends Div {

  private final ComboBox<String> field;
  private final ComboBox<Actor> holder;
  private final ComboBox<Role> role;
  private final ComboBox<UnitCode> unit;
  private final Div step = new Div();
  private final QueueDesk desk;
  private final SerializableConsumer<TaskFilter> changed;
  private TaskFilter filter = TaskFilter.of(TaskTab.MINE);

  MoreFilters(
      QueueDesk desk,
      FieldNames fields,
      UnitNames units,
      SerializableConsumer<TaskFilter> changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("filter-more");
    field = box("field", fields.all(), fields::name, value -> filter.withField(value));
    field.setItems((id, typed) -> fields.fits(id, typed), fields.all());
    holder =
        box(
            "holder",
            desk.colleagues(),
            Actor::name,
            value -> filter.withHolder(value == null ? null : value.username()));
    role =
        box(
            "role",
            desk.roles(),
            value -> t("shell.role." + value.key()),
            value -> filter.withRole(value));
    unit = box("unit", desk.units(), units::name, value -> filter.withUnit(value));
    step.addClassName("filter-chips");
    add(field, holder, role, unit, step);
  }

  /** Shows the conditions; answers whether one of them is set. */
  boolean show(TaskFilter shown) {
    filter = shown;
    field.setValue(shown.field());
    holder.setVisible(shown.tab() == TaskTab.UNIT || shown.tab() == TaskTab.SUBSTITUTED);
    holder.setValue(
        desk.colleagues().stream()
            .filter(one -> one.username().equals(shown.holder()))
            .findFirst()
            .orElse(null));
    role.setVisible(desk.roles().size() > 1);
    role.setValue(shown.role());
    unit.setVisible(desk.units().size() > 1);
    unit.setValue(shown.unit());
    step.removeAll();
    String element = shown.step();
    if (element != null) {
      step.add(new FilterChip(stepName(shown), true, () -> changed.accept(filter.withStep(null))));
    }
    return shown.field() != null
        || shown.holder() != null
        || shown.role() != null
        || shown.unit() != null
        || element != null;
  }

  /** A step has a name of its own in each procedure: any of them says which one is meant. */
  private String stepName(TaskFilter shown) {
    return desk.stepName(shown)
        .map(name -> t("queue.filter.step.as", Texts.of(name)))
        .orElseGet(() -> t("queue.filter.step"));
  }

  private <V> ComboBox<V> box(
      String name,
      Collection<V> values,
      SerializableFunction<V, String> label,
      SerializableFunction<@Nullable V, TaskFilter> next) {
    ComboBox<V> box = new ComboBox<>();
    VietnameseBox.fill(box, values, label::apply);
    box.setPlaceholder(t("queue.filter." + name));
    box.setAriaLabel(t("queue.filter." + name + ".name"));
    box.setClearButtonVisible(true);
    box.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        changed.accept(next.apply(change.getValue()));
      }
    });
    return box;
  }
}
