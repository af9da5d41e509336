package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** What stands in the cells of the queue; drawn in the browser. */
final class QueueCells {

  private static final String PICK =
      """
      <label class="pick"><input type="checkbox" .checked="${item.picked}" \
      aria-label="${item.pickLabel}" \
      @click="${event => { event.stopPropagation(); toggle(event.shiftKey); }}"></label>\
      """;

  private static final String DOSSIER =
      """
      <div class="two"><span class="mono">${item.code}</span>\
      <span class="two-name" title="${item.applicant}">${item.applicant}</span></div>\
      """;

  private static final String CARD =
      """
      <div class="task-card"><div class="task-card-top">\
      """
          + ClockChip.TEMPLATE
          + """
          <span class="mono">${item.code}</span>\
          """
          + PICK
          + """
          </div><div class="task-card-what">${item.procedure}</div>\
          <div class="task-card-who"><span>${item.applicant}</span>\
          <span>${item.step}</span></div></div>\
          """;

  private final ValueProvider<TaskRow, ClockFace> faces;
  private final ValueProvider<String, String> people;
  private final UnitNames units;
  private final SerializableSupplier<Instant> now;
  private final SerializablePredicate<TaskRow> picked;

  /**
   * @param people the name of a user name
   * @param picked whether a row is ticked
   */
  QueueCells(
      ValueProvider<TaskRow, ClockFace> faces,
      ValueProvider<String, String> people,
      UnitNames units,
      SerializableSupplier<Instant> now,
      SerializablePredicate<TaskRow> picked) {
    this.faces = faces;
    this.people = people;
    this.units = units;
    this.now = now;
    this.picked = picked;
  }

  LitRenderer<TaskRow> pick() {
    return ticking(LitRenderer.of(PICK));
  }

  LitRenderer<TaskRow> clock() {
    return facing(LitRenderer.of(ClockChip.TEMPLATE));
  }

  LitRenderer<TaskRow> dossier() {
    return LitRenderer.<TaskRow>of(DOSSIER)
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("applicant", TaskRow::applicantMasked);
  }

  LitRenderer<TaskRow> card() {
    return ticking(facing(LitRenderer.of(CARD)))
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("procedure", row -> Texts.shortName(row.procedureName()))
        .withProperty("applicant", TaskRow::applicantMasked)
        .withProperty("step", row -> Texts.of(row.stepName()));
  }

  LitRenderer<TaskRow> text(QueueColumn column) {
    return switch (column) {
      case PROCEDURE -> lines(row -> Texts.shortName(row.procedureName()));
      case STEP -> lines(row -> Texts.of(row.stepName()));
      case RECEIVED -> lines(row -> moment(row.receivedAt()));
      case DUE -> lines(row -> due(row.dueAt()));
      case ARRIVED -> lines(row -> moment(row.createdAt()));
      case HOLDER -> lines(this::holder);
      case UNIT -> lines(row -> units.name(row.unit()));
    };
  }

  LitRenderer<TaskRow> outcome() {
    return lines(row -> {
      String outcome = row.doneOutcome();
      return outcome == null ? "" : Outcomes.past(outcome);
    });
  }

  LitRenderer<TaskRow> doneAt() {
    return lines(row -> {
      Instant at = row.doneAt();
      return at == null ? "" : Formats.time(at);
    });
  }

  private String holder(TaskRow row) {
    String holder = row.assignee();
    return holder == null ? t("queue.nobody") : people.apply(holder);
  }

  private String due(@Nullable Instant at) {
    return at == null ? t("queue.due.short-none") : moment(at);
  }

  private String moment(Instant at) {
    return Formats.nearMoment(at, now.get());
  }

  private static LitRenderer<TaskRow> lines(ValueProvider<TaskRow, String> value) {
    return LitRenderer.<TaskRow>of(
            "<span class=\"lines\" title=\"${item.text}\">${item.text}</span>")
        .withProperty("text", value);
  }

  private LitRenderer<TaskRow> ticking(LitRenderer<TaskRow> renderer) {
    return renderer
        .withProperty("picked", picked::test)
        .withProperty("pickLabel", row -> t("queue.pick", row.dossierCode().value()));
  }

  private LitRenderer<TaskRow> facing(LitRenderer<TaskRow> renderer) {
    return renderer
        .withProperty("clock", row -> faces.apply(row).words())
        .withProperty("tone", row -> faces.apply(row).tone())
        .withProperty("glyph", row -> faces.apply(row).glyph().css())
        .withProperty("due", row -> faces.apply(row).hint());
  }
}
