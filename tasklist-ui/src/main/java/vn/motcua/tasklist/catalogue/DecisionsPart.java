package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.motcua.catalog.Fact;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;

/** The decisions the engine evaluates, printed as tables; conditions are read aloud. */
final class DecisionsPart extends Div {

  DecisionsPart(ProcedureVersion version) {
    List<Fact> facts = version.procedure().facts();
    for (Resource file : version.process().decisions()) {
      DecisionTable.read(file.xml()).forEach(decision -> add(section(decision, facts)));
    }
    if (version.process().decisions().isEmpty()) {
      add(new Span(t("catalogue.decisions.none")));
    }
  }

  private static Section section(DecisionTable decision, List<Fact> facts) {
    HtmlTable table = new HtmlTable(decision.name(), headings(decision, facts));
    for (List<String> rule : decision.rules()) {
      table.row(rule.stream().map(cell -> cell(cell, facts)).toArray());
    }
    return new Section(new H2(decision.name()), table);
  }

  private static String[] headings(DecisionTable decision, List<Fact> facts) {
    return decision.columns().stream()
        .map(column -> Conditions.inWords(column, facts))
        .toArray(String[]::new);
  }

  private static Object cell(String feel, List<Fact> facts) {
    if (feel.isBlank() || feel.equals("-")) {
      return "–";
    }
    Span cell = new Span(Conditions.inWords(feel, facts));
    cell.setTitle(feel);
    return cell;
  }
}
