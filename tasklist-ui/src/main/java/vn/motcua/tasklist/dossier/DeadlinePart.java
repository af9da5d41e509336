package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockMoment;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.forecast.Forecast;
import vn.motcua.dossiers.forecast.Likelihood;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.ledger.Consumption;
import vn.motcua.dossiers.ledger.Ledger;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** The tab "Thời hạn": why this date, where the time went, what is to be expected. */
final class DeadlinePart extends Div {

  private final DeadlineDesk desk;

  DeadlinePart(DeadlineDesk desk, DossierCode code) {
    this.desk = desk;
    addClassName("deadline");
    desk.ledger(code).ifPresent(ledger -> show(ledger, desk.forecast(code).orElse(null)));
  }

  private void show(Ledger ledger, @Nullable Forecast forecast) {
    ClockReading reading = ledger.reading();
    add(figures(ledger));
    if (forecast != null && reading.settledAt() == null) {
      add(expected(forecast));
    }
    Div columns =
        new Div(
            section("dossier.deadline.why", new ClockLines(reading), policy(ledger)),
            section("dossier.deadline.where", new TimeUse(ledger.consumption(), reading, desk)));
    columns.addClassName("deadline-columns");
    add(columns);
  }

  private Div figures(Ledger ledger) {
    ClockReading reading = ledger.reading();
    Div row = new Div();
    row.addClassName("deadline-figures");
    Instant due = reading.dueAt();
    figure(
        row, "dossier.deadline.due", due == null ? t("shell.clock.none") : Formats.moment(due), "");
    left(row, reading);
    used(row, ledger.consumption());
    if (!reading.pauses().isEmpty()) {
      figure(
          row,
          "dossier.deadline.paused",
          t(
              "dossier.deadline.paused.times",
              Formats.workingTime(reading.paused()),
              reading.pauses().size()),
          "paused");
    }
    return row;
  }

  private void left(Div row, ClockReading reading) {
    ClockMoment moment = reading.at(desk.now());
    Duration left = moment.remaining();
    Instant due = reading.dueAt();
    if (left != null && due != null && reading.settledAt() == null) {
      boolean over = moment.colour() == ClockColour.OVERDUE;
      figure(
          row,
          over ? "dossier.deadline.over" : "dossier.deadline.left",
          Formats.workingTime(left),
          ClockFace.tone(moment.colour()));
    }
  }

  private static void used(Div row, Consumption use) {
    Duration granted = use.granted();
    Double share = use.share();
    if (granted != null && share != null) {
      figure(
          row,
          "dossier.deadline.used",
          t(
              "dossier.deadline.used.of",
              Formats.workingTime(use.used()),
              Formats.workingTime(granted),
              Math.round(share * 100)),
          "");
    }
  }

  private static void figure(Div row, String name, String value, String tone) {
    Span word = new Span(t(name));
    word.addClassName("muted");
    Span figure = new Span(value);
    figure.addClassName("deadline-figure");
    if (!tone.isEmpty()) {
      figure.addClassName("tone-" + tone);
    }
    Div pair = new Div(word, figure);
    pair.addClassName("deadline-pair");
    row.add(pair);
  }

  private static Div expected(Forecast forecast) {
    Likelihood likelihood = forecast.likelihood();
    Div box = new Div();
    box.addClassNames("deadline-forecast");
    Span head = new Span(Glyph.BOARD.icon(), new Span(word(forecast)));
    head.addClassNames("strong", "deadline-likelihood");
    head.addClassName("likelihood-" + likelihood.name().toLowerCase(Locale.ROOT));
    box.add(head, new Paragraph(Texts.of(forecast.reason())));
    Instant half = forecast.finish50();
    Instant nearly = forecast.finish90();
    if (half != null && nearly != null) {
      box.add(
          new Paragraph(
              t("dossier.forecast.finish", Formats.moment(half), Formats.moment(nearly))));
    }
    return box;
  }

  private static String word(Forecast forecast) {
    String word =
        t(
            "dossier.forecast."
                + forecast.likelihood().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Double probability = forecast.probability();
    return probability == null || forecast.likelihood() == Likelihood.OVERDUE
        ? word
        : t("dossier.forecast.percent", word, Math.round(probability * 100));
  }

  private static Paragraph policy(Ledger ledger) {
    Paragraph words =
        new Paragraph(
            t(
                "dossier.deadline.policy",
                t(
                    "dossier.policy."
                        + ledger.policy().afterSupplement().name().toLowerCase(Locale.ROOT)),
                t(
                    "dossier.policy."
                        + ledger
                            .policy()
                            .days()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'))));
    words.addClassNames("muted", "deadline-policy");
    return words;
  }

  private static Section section(String title, Component... parts) {
    Section section = new Section(new H2(t(title)));
    section.add(parts);
    section.getElement().setAttribute("aria-label", t(title));
    return section;
  }
}
