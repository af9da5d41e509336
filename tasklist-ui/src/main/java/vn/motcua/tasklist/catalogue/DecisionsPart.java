package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Fact;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;

/** The decisions the engine evaluates, printed as tables; conditions are read aloud. */
final class DecisionsPart extends Div {

  private static final Set<String> OUTPUTS =
      Set.of(
          "amount", "unit", "cutoff", "excluded", "source", "dong", "per", "channel", "component");
  private static final Set<String> NOTHING = Set.of("", "-", "null", "[]", "\"\"");
  private static final Set<String> UNITS =
      Arrays.stream(DeadlineUnit.values()).map(Enum::name).collect(Collectors.toSet());

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
    return decision.columns().stream().map(column -> heading(column, facts)).toArray(String[]::new);
  }

  private static String heading(String column, List<Fact> facts) {
    return OUTPUTS.contains(column)
        ? t("catalogue.dmn." + column)
        : column.equals("true") ? t("catalogue.case") : Conditions.inWords(column, facts);
  }

  private static Object cell(String feel, List<Fact> facts) {
    if (NOTHING.contains(feel)) {
      return "–";
    }
    String bare = feel.matches("\"[^\"]*\"") ? feel.substring(1, feel.length() - 1) : feel;
    Span cell = new Span(UNITS.contains(bare) ? unit(bare) : Conditions.inWords(bare, facts));
    cell.setTitle(feel);
    return cell;
  }

  private static String unit(String name) {
    return t("catalogue.dmn.unit." + DeadlineUnit.valueOf(name).key());
  }
}
