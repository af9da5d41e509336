package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.processes.decision.DeadlineQuote;
import vn.motcua.processes.decision.FeeQuote;
import vn.motcua.tasklist.shell.Formats;

/** What it costs, when the result can be fetched, and how it is handed over. */
final class TermsPart extends Section {
  private final Paragraph fee = new Paragraph();
  private final Paragraph due = new Paragraph();
  private final Paragraph competent = new Paragraph();
  private final RadioButtonGroup<ReturnWay> way = new RadioButtonGroup<>(t("desk.terms.way"));
  private final DossierClock clocks;
  private final UnitCode unit;
  private final Clock clock;

  /**
   * @param unit by whose hours the due date is foretold
   */
  TermsPart(DossierClock clocks, UnitCode unit, Clock clock, Runnable changed) {
    super(4, t("desk.terms"));
    this.clocks = clocks;
    this.unit = unit;
    this.clock = clock;
    addClassName("desk-terms");
    way.setItems(ReturnWay.values());
    way.setItemLabelGenerator(
        choice -> t("desk.terms.way." + choice.name().toLowerCase(Locale.ROOT)));
    way.setValue(ReturnWay.DESK);
    way.addValueChangeListener(change -> changed.run());
    way.addClassName("desk-way");
    fill(
        named("desk.terms.fee", fee),
        named("desk.terms.due", due),
        way,
        named("desk.terms.competent", competent));
  }

  /** Who decides: another unit than the desk's where the case belongs elsewhere (R7). */
  void decidedBy(String unit) {
    competent.setText(unit);
  }

  ReturnWay way() {
    return way.getValue();
  }

  /** Takes what was chosen before, if there is still such a way. */
  void restore(String name) {
    Arrays.stream(ReturnWay.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .ifPresent(way::setValue);
  }

  void show(FeeQuote quote, DeadlineQuote limit) {
    fee.setText(words(quote));
    due.setText(
        Optional.ofNullable(
                clocks.preview(limit.asRule(Channel.DIRECT), unit, clock.instant()).dueAt())
            .map(Formats::moment)
            .orElse(limit.source().isBlank() ? t("desk.terms.due.unstated") : limit.source()));
  }

  private static String words(FeeQuote quote) {
    Long dong = quote.dong();
    if (dong != null) {
      return dong == 0 ? t("desk.terms.fee.free") : Formats.dong(dong);
    }
    return quote.items().isEmpty()
        ? t("desk.terms.fee.unstated")
        : quote.items().stream().map(FeeQuote.Item::source).collect(Collectors.joining("; "));
  }

  private static Div named(String key, Paragraph value) {
    Span name = new Span(t(key));
    name.addClassName("desk-name");
    Div pair = new Div(name, value);
    pair.addClassName("desk-pair");
    return pair;
  }
}
