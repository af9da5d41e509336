package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The decisions the engine evaluates, printed as tables; conditions are read aloud. */
final class DecisionsPart extends Div {

  private static final Set<String> OUTPUTS =
      Set.of(
          "amount", "unit", "cutoff", "excluded", "source", "dong", "per", "channel", "component");
  private static final Set<String> NOTHING = Set.of("", "-", "null", "[]", "\"\"");
  private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "COLLECT");
  private static final Pattern TIMES = Pattern.compile("(\\d{1,15}) \\* \\((.+)\\)");

  private final Procedure procedure;

  DecisionsPart(ProcedureVersion version) {
    procedure = version.procedure();
    for (Resource file : version.process().decisions()) {
      DecisionTable.read(file.xml()).forEach(decision -> add(section(decision)));
    }
    if (version.process().decisions().isEmpty()) {
      add(new Paragraph(t("catalogue.decisions.none")));
    }
  }

  /** Columns without a word in any row are left out. */
  private Section section(DecisionTable decision) {
    String name = decision.name().replace(": " + procedure.name().vi(), "");
    Optional<String> source = onlySource(decision);
    List<Integer> shown =
        IntStream.range(0, decision.columns().size())
            .filter(
                at -> decision.rules().stream().anyMatch(rule -> !NOTHING.contains(rule.get(at))))
            .filter(at -> source.isEmpty() || !isSource(decision.columns().get(at)))
            .boxed()
            .toList();
    HtmlTable table =
        new HtmlTable(
            name,
            shown.stream().map(at -> heading(decision.columns().get(at))).toArray(String[]::new));
    for (List<String> rule : decision.rules()) {
      table.row(shown.stream().map(at -> cell(rule.get(at), decision.columns().get(at))).toArray());
    }
    Section section = new Section(new H2(name));
    if (decision.rules().size() > 1 && POLICIES.contains(decision.hitPolicy())) {
      boolean fee = decision.columns().stream().anyMatch(one -> one.expression().equals("dong"));
      String policy = decision.hitPolicy().toLowerCase(Locale.ROOT) + (fee ? ".fee" : "");
      section.add(new Paragraph(t("catalogue.dmn.policy." + policy)));
    }
    section.add(shown.isEmpty() ? new Span(t("catalogue.unstated.long")) : table);
    source.ifPresent(words -> section.add(new SourceLine(words)));
    return section;
  }

  /** The words all rows were read from, where they are the same: said once, below the table. */
  private static Optional<String> onlySource(DecisionTable decision) {
    List<String> sources = new ArrayList<>();
    for (int at = 0; at < decision.columns().size(); at++) {
      if (isSource(decision.columns().get(at))) {
        for (List<String> rule : decision.rules()) {
          sources.add(rule.get(at));
        }
      }
    }
    List<String> distinct =
        sources.stream().filter(words -> !NOTHING.contains(words)).distinct().toList();
    return distinct.size() == 1 ? Optional.of(bare(distinct.getFirst())) : Optional.empty();
  }

  private static boolean isSource(DecisionTable.Column column) {
    return column.expression().equals("source");
  }

  private static String bare(String feel) {
    return feel.length() > 1 && feel.startsWith("\"") && feel.endsWith("\"")
        ? feel.substring(1, feel.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : feel;
  }

  private String heading(DecisionTable.Column column) {
    return OUTPUTS.contains(column.label())
        ? t("catalogue.dmn." + column.label())
        : column.expression().equals("true")
            ? t("catalogue.case")
            : column.label().equals(column.expression())
                ? Conditions.inWords(column.label(), procedure.facts())
                : column.label();
  }

  private Component cell(String feel, DecisionTable.Column column) {
    if (NOTHING.contains(feel)) {
      return new Span("–");
    }
    Span cell = new Span(words(feel, column.expression()));
    cell.setTitle(feel);
    if (isSource(column)) {
      cell.addClassName("source");
    }
    return cell;
  }

  private String words(String feel, String expression) {
    String bare = bare(feel);
    return switch (expression) {
      case "unit" -> unit(bare);
      case "dong" -> dong(feel);
      case "component" -> component(bare);
      case "source", "cutoff" -> bare;
      default -> Conditions.cell(feel, procedure.facts(), expression);
    };
  }

  private static String unit(String name) {
    try {
      return t("catalogue.dmn.unit." + DeadlineUnit.valueOf(name).key());
    } catch (IllegalArgumentException drawnByHand) {
      return name;
    }
  }

  private String dong(String feel) {
    if (feel.matches("\\d{1,15}")) {
      return Formats.dong(Long.parseLong(feel));
    }
    Matcher times = TIMES.matcher(feel);
    return times.matches()
        ? Formats.dong(Long.parseLong(times.group(1)))
            + " × "
            + Conditions.inWords(times.group(2), procedure.facts())
        : Conditions.inWords(feel, procedure.facts());
  }

  private String component(String id) {
    return procedure.components().stream()
        .filter(component -> component.id().equals(id))
        .map(component -> Texts.of(component.name()))
        .findFirst()
        .orElse(id);
  }
}
