package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.Explanation;
import vn.motcua.dossiers.clock.LegalRule;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Why the dossier is due when it is due: the summary, then line by line with its legal source. */
final class ClockLines extends Div {

  ClockLines(ClockReading clock) {
    addClassName("ledger");
    if (clock.explanation().isEmpty()) {
      add(new Paragraph(t("dossier.ledger.none")));
      return;
    }
    Paragraph summary = new Paragraph(Texts.of(clock.explanation().getFirst().text()));
    summary.addClassName("strong");
    OrderedList list = new OrderedList();
    list.addClassName("timeline");
    clock.explanation().stream().skip(1).forEach(line -> list.add(entry(line)));
    add(summary, list);
  }

  private static ListItem entry(Explanation line) {
    Instant at = line.at();
    Span when = new Span(at == null ? "" : Formats.moment(at));
    when.addClassName("timeline-when");
    Div said = new Div(new Span(Texts.of(line.text())));
    LegalRule rule = line.rule();
    if (rule != null) {
      Span source = new Span(Texts.of(rule.source()));
      source.addClassName("rule");
      said.add(source);
      if (!rule.certain()) {
        Span open = new Span(t("dossier.rule.open"));
        open.addClassName("rule-open");
        open.setTitle(t("dossier.rule.open.why"));
        source.add(open);
      }
    }
    return new ListItem(when, said);
  }
}
