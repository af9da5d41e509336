package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.DossierCodeBadge;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** The selected task beside the list: enough to decide whether to take or open it. */
final class TaskPreview extends Aside {

  private final UnitNames units;
  private final SerializableFunction<String, String> people;
  private final SerializableFunction<TaskRow, ClockFace> faces;
  private final SerializableConsumer<TaskRow> open;
  private final SerializableConsumer<TaskRow> claim;

  TaskPreview(
      UnitNames units,
      SerializableFunction<String, String> people,
      SerializableFunction<TaskRow, ClockFace> faces,
      SerializableConsumer<TaskRow> open,
      SerializableConsumer<TaskRow> claim) {
    this.units = units;
    this.people = people;
    this.faces = faces;
    this.open = open;
    this.claim = claim;
    addClassName("preview");
    getElement().setAttribute("aria-label", t("queue.preview"));
    showNothing();
  }

  void showNothing() {
    removeAll();
    add(new EmptyState(Glyph.HAND, t("queue.preview.none"), t("queue.preview.none.why")));
  }

  /**
   * @param claimable whether the task waits for somebody to take it
   */
  void show(TaskRow row, boolean claimable) {
    removeAll();
    Div top = new Div(new ClockChip(faces.apply(row)));
    top.add(new DossierCodeBadge(row.dossierCode().value()));
    top.addClassName("preview-top");
    add(top, new H2(Texts.of(row.procedureName())), facts(row), actions(row, claimable));
  }

  private DescriptionList facts(TaskRow row) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, t("queue.column.step"), strong(Texts.of(row.stepName())));
    fact(facts, t("queue.column.applicant"), new Span(row.applicantMasked()));
    fact(facts, t("queue.column.received"), new Span(Formats.moment(row.receivedAt())));
    Instant due = row.dueAt();
    fact(facts, t("queue.due"), new Span(due == null ? t("queue.due.none") : Formats.moment(due)));
    fact(facts, t("queue.column.unit"), new Span(units.name(row.unit())));
    String assignee = row.assignee();
    fact(
        facts,
        t("queue.assignee"),
        new Span(assignee == null ? t("queue.nobody") : people.apply(assignee)));
    return facts;
  }

  private Div actions(TaskRow row, boolean claimable) {
    Button opening = new Button(t("queue.open"), click -> open.accept(row));
    opening.getElement().setAttribute("data-key", "Enter");
    Div actions = new Div(opening);
    actions.addClassName("preview-actions");
    if (claimable) {
      Button claiming = new Button(t("queue.claim"), Glyph.HAND.icon(), click -> claim.accept(row));
      claiming.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      claiming.getElement().setAttribute("data-key", "c");
      claiming.setDisableOnClick(true);
      actions.addComponentAsFirst(claiming);
    } else {
      opening.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    return actions;
  }

  private static Span strong(String text) {
    Span span = new Span(text);
    span.addClassName("strong");
    return span;
  }

  private static void fact(DescriptionList list, String name, Component value) {
    list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
  }
}
