package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.Pause;
import vn.motcua.dossiers.ledger.Consumption;
import vn.motcua.dossiers.ledger.StepSpan;
import vn.motcua.dossiers.ledger.StepUse;
import vn.motcua.dossiers.ledger.UnitUse;
import vn.motcua.tasklist.board.BoardWords;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Where the time went: commune's, province's and nobody's share, the pauses, step by step. */
final class TimeUse extends Div {

  private final DeadlineDesk desk;
  private final long scale;
  private final @Nullable Duration granted;

  TimeUse(Consumption use, ClockReading reading, DeadlineDesk desk) {
    this.desk = desk;
    this.granted = use.granted();
    addClassName("time-use");
    this.scale =
        Math.max(
            1,
            Stream.of(
                    use.used(),
                    use.granted() == null ? Duration.ZERO : use.granted(),
                    reading.paused())
                .mapToLong(Duration::toMinutes)
                .max()
                .orElse(1));
    if (reading.acceptedAt() == null) {
      add(new Paragraph(t("dossier.use.none")));
      return;
    }
    shares(use, reading);
    units(use.units());
    steps(use.steps());
    pauses(reading.pauses());
  }

  private void shares(Consumption use, ClockReading reading) {
    Div bars = new Div();
    bars.addClassName("use-bars");
    bar(bars, t("dossier.use.all"), use.used(), "use-all");
    if (!use.commune().isZero()) {
      bar(bars, t("dossier.use.commune"), use.commune(), "use-commune");
    }
    if (!use.province().isZero()) {
      bar(bars, t("dossier.use.province"), use.province(), "use-province");
    }
    if (use.between().toMinutes() > 0) {
      bar(bars, t("dossier.use.between"), use.between(), "use-between");
    }
    if (reading.paused().toMinutes() > 0) {
      bar(bars, t("dossier.use.paused"), reading.paused(), "use-paused");
    }
    add(bars);
    if (granted != null) {
      Paragraph limit = new Paragraph(t("dossier.use.limit", Formats.workingTime(granted)));
      limit.addClassNames("muted", "use-limit-word");
      add(limit);
    }
  }

  private void bar(Div bars, String word, Duration time, String css) {
    Span name = new Span(word);
    Span fill = new Span();
    fill.addClassNames("use-fill", css);
    fill.getStyle().set("inline-size", percent(time) + "%");
    Div room = new Div(fill);
    room.addClassName("use-room");
    Duration limit = granted;
    if (limit != null) {
      Span mark = new Span();
      mark.addClassName("use-limit");
      mark.getStyle().set("inset-inline-start", percent(limit) + "%");
      room.add(mark);
      if (css.equals("use-all") && time.compareTo(limit) > 0) {
        fill.addClassName("use-over");
      }
    }
    Span figure = new Span(Formats.workingTime(time));
    figure.addClassName("use-figure");
    Div line = new Div(name, room, figure);
    line.addClassName("use-line");
    bars.add(line);
  }

  private double percent(Duration time) {
    return Math.round(1000.0 * time.toMinutes() / scale) / 10.0;
  }

  private void units(List<UnitUse> units) {
    if (units.size() > 1) {
      NativeTableBody body = new NativeTableBody();
      for (UnitUse unit : units) {
        body.add(
            row(desk.unit(unit.unit()), Formats.workingTime(unit.used()), share(unit.ofLimit())));
      }
      add(table(List.of("dossier.use.unit", "dossier.use.time", "dossier.use.of-limit"), body));
    }
  }

  private void steps(List<StepUse> steps) {
    List<StepUse> shown = steps.stream().filter(step -> !step.span().canceled()).toList();
    if (shown.isEmpty()) {
      return;
    }
    NativeTableBody body = new NativeTableBody();
    shown.forEach(step -> body.add(step(step)));
    add(
        table(
            List.of(
                "dossier.use.step",
                "dossier.use.when",
                "dossier.use.time",
                "dossier.use.of-limit",
                "dossier.use.of-budget"),
            body));
  }

  private NativeTableRow step(StepUse step) {
    StepSpan span = step.span();
    Div who = new Div();
    who.add(new Span(span.name() == null ? span.elementId() : Texts.of(span.name())));
    Span unit =
        new Span(
            span.official() == null
                ? desk.unit(span.unit())
                : t("dossier.use.who", span.official(), desk.unit(span.unit())));
    unit.addClassName("use-who");
    who.add(unit);
    NativeTableCell first = new NativeTableCell(who);
    Instant until = span.until();
    NativeTableRow row = new NativeTableRow(first);
    row.add(
        new NativeTableCell(
            t(
                "dossier.use.from-until",
                Formats.shortMoment(span.from()),
                until == null ? t("dossier.use.now") : Formats.shortMoment(until))),
        new NativeTableCell(Formats.workingTime(step.used())),
        new NativeTableCell(share(step.ofLimit())),
        budget(step));
    return row;
  }

  private static NativeTableCell budget(StepUse step) {
    Double share = step.ofBudget();
    NativeTableCell cell = new NativeTableCell(share(share));
    if (share != null && share > 1) {
      cell.addClassName("use-over-budget");
      cell.setTitle(t("dossier.use.over-budget"));
    }
    return cell;
  }

  private void pauses(List<Pause> pauses) {
    if (pauses.isEmpty()) {
      return;
    }
    NativeTableBody body = new NativeTableBody();
    for (Pause pause : pauses) {
      Instant until = pause.until();
      body.add(
          row(
              pause.reasons().stream()
                  .map(BoardWords::stopReason)
                  .distinct()
                  .reduce((one, other) -> one + ", " + other)
                  .orElse(""),
              t(
                  "dossier.use.from-until",
                  Formats.shortMoment(pause.from()),
                  until == null ? t("dossier.use.now") : Formats.shortMoment(until)),
              until == null ? t("dossier.use.lasts") : Formats.workingTime(pause.working())));
    }
    add(table(List.of("dossier.use.pause", "dossier.use.when", "dossier.use.time"), body));
  }

  private static NativeTable table(List<String> heads, NativeTableBody body) {
    NativeTableRow head = new NativeTableRow();
    for (String key : heads) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(t(key));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    NativeTable table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("use-table");
    return table;
  }

  private static NativeTableRow row(String... texts) {
    NativeTableRow row = new NativeTableRow();
    Stream.of(texts).forEach(text -> row.add(new NativeTableCell(text)));
    return row;
  }

  private static String share(@Nullable Double share) {
    return share == null ? "–" : t("dossier.use.percent", Math.round(share * 100));
  }
}
