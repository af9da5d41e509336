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
import java.io.Serializable;
import java.time.Instant;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.DossierCodeBadge;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** The selected task beside the list: enough to decide whether to take or open it. */
final class TaskPreview extends Aside {

  private final UnitNames units;
  private final QueueDesk desk;
  private final Acts acts;

  /** What the buttons do. */
  interface Acts extends Serializable {

    void open(TaskRow row);

    void claim(TaskRow row);

    void release(TaskRow row);

    void assign(TaskRow row);

    /** Narrows the list to the row's procedure. */
    void sameProcedure(TaskRow row);

    /** Narrows the list to the row's step. */
    void sameStep(TaskRow row);
  }

  TaskPreview(UnitNames units, QueueDesk desk, Acts acts) {
    this.units = units;
    this.desk = desk;
    this.acts = acts;
    addClassName("preview");
    getElement().setAttribute("aria-label", t("queue.preview"));
    showNothing();
  }

  void showNothing() {
    removeAll();
    add(new EmptyState(Glyph.HAND, t("queue.preview.none"), t("queue.preview.none.why")));
  }

  void show(TaskRow row) {
    removeAll();
    Div top = new Div(new ClockChip(desk.face(row)));
    top.add(new DossierCodeBadge(row.dossierCode().value()));
    top.addClassName("preview-top");
    H2 name = new H2(Texts.of(row.procedureName()));
    name.setTitle(name.getText());
    add(top, name, facts(row), actions(row));
    if (row.doneAt() == null) {
      add(narrowing(row));
    }
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
        new Span(assignee == null ? t("queue.nobody") : desk.nameOf(assignee)));
    return facts;
  }

  private Div actions(TaskRow row) {
    Button opening = new Button(t("queue.open"), click -> acts.open(row));
    opening.getElement().setAttribute("data-key", "Enter");
    Div actions = new Div(opening);
    actions.addClassName("preview-actions");
    if (row.doneAt() != null) {
      opening.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      return actions;
    }
    if (row.assignee() == null) {
      Button claiming = new Button(t("queue.claim"), Glyph.HAND.icon(), click -> acts.claim(row));
      claiming.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      claiming.getElement().setAttribute("data-key", "c");
      claiming.setDisableOnClick(true);
      actions.addComponentAsFirst(claiming);
    } else {
      opening.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    if (desk.holds(row)) {
      actions.add(quiet(t("queue.release"), Glyph.RETURN, () -> acts.release(row)));
    }
    actions.add(quiet(t("queue.assign"), Glyph.USER, () -> acts.assign(row)));
    return actions;
  }

  private Div narrowing(TaskRow row) {
    Div links =
        new Div(
            quiet(t("queue.same.procedure"), Glyph.FILTER, () -> acts.sameProcedure(row)),
            quiet(t("queue.same.step"), Glyph.FILTER, () -> acts.sameStep(row)));
    links.addClassName("preview-narrow");
    return links;
  }

  private static Button quiet(String words, Glyph glyph, Runnable act) {
    Button button = new Button(words, glyph.icon(), click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
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
