package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/**
 * The steps of the dossier in order: done, current, to come; and what it waits for. Steps the
 * dossier passed by without doing them are left out.
 */
final class Standing extends Div {

  Standing(DossierDesk desk, Dossier dossier, Progress progress) {
    addClassName("standing");
    waiting(dossier.file());
    OrderedList steps = new OrderedList();
    steps.addClassName("steps");
    List<OutlineStep> outline =
        dossier.version().outline().stream().filter(step -> step.kind() != null).toList();
    int reached = -1;
    for (int i = 0; i < outline.size(); i++) {
      reached = progress.met(outline.get(i)) ? i : reached;
    }
    for (int i = 0; i < outline.size(); i++) {
      OutlineStep step = outline.get(i);
      boolean passedBy = i < reached && !progress.met(step);
      if (!passedBy) {
        steps.add(line(step, Texts.of(dossier.version().nameOf(step)), progress));
      }
    }
    add(steps);
  }

  private void waiting(CaseFile file) {
    file.asked().stream()
        .filter(asked -> asked.answeredAt() == null)
        .forEach(asked ->
            note(
                "waiting",
                t(
                    "dossier.waiting.supplement",
                    Formats.moment(asked.requestedAt()),
                    String.join("; ", asked.items()),
                    asked.reason())));
    file.payments().stream()
        .filter(payment -> payment.receipt() == null)
        .forEach(
            payment -> note("waiting", t("dossier.waiting.payment", Formats.dong(payment.dong()))));
    file.payments().stream()
        .filter(payment -> payment.receipt() != null && payment.settledAt() != null)
        .forEach(payment ->
            note(
                "issued",
                t(
                    "dossier.paid",
                    Formats.dong(payment.dong()),
                    payment.receipt(),
                    Formats.day(Objects.requireNonNull(payment.settledAt())))));
    file.numbers()
        .forEach(number ->
            note("issued", t("dossier.issued", number.number(), Formats.day(number.issuedOn()))));
  }

  private void note(String kind, String text) {
    Paragraph note = new Paragraph(text);
    note.addClassNames("note", "note-" + kind);
    add(note);
  }

  private static ListItem line(OutlineStep step, String name, Progress progress) {
    String state =
        progress.current().contains(step.elementId())
            ? "current"
            : progress.done().contains(step.elementId()) ? "done" : "to-come";
    Span mark =
        (switch (state) {
              case "current" -> Glyph.NEXT;
              case "done" -> Glyph.CHECK;
              default -> Glyph.CLOCK;
            })
            .icon();
    Span role = new Span(t("shell.role." + step.role().key()));
    role.addClassName("muted");
    Span word = new Span(t("dossier.step-state." + state));
    word.addClassNames("step-state");
    ListItem item = new ListItem(mark, new Span(name), role, word);
    item.addClassNames("step-line", "step-" + state);
    if (state.equals("current")) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }
}
