package vn.motcua.processes.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.decision.DeclaredFacts;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.feel.Feel;
import vn.motcua.processes.feel.Tests;
import vn.motcua.processes.feel.Types;
import vn.motcua.processes.feel.Variables;
import vn.motcua.processes.table.Cell;
import vn.motcua.processes.table.DecisionFile;
import vn.motcua.processes.table.Rule;
import vn.motcua.processes.table.Table;
import vn.motcua.processes.table.TableCases;

/** Every cell is FEEL, reads what there is, and compares and answers with the declared types. */
final class DecisionTypes {

  /** Cells that need no parser. */
  private static final Pattern PLAIN_TEXT = Pattern.compile("\"[^\"\\\\]*\"");

  private static final Pattern PLAIN = Pattern.compile("-?|null|\\d{1,15}|true|false|\\[]");

  /** What a decision of the house is evaluated with. */
  private static final Set<String> GIVEN =
      Set.of(EngineNames.CHANNEL, EngineNames.RECEIVED_ON, EngineNames.FACTS);

  private final DecisionFile file;
  private final Map<String, Domain> facts;
  private final Findings findings;
  private boolean good = true;

  DecisionTypes(DecisionFile file, Map<String, Domain> facts, Findings findings) {
    this.file = file;
    this.facts = new HashMap<>(facts);
    this.facts.put(EngineNames.RECEIVED_ON, Domain.any(Domain.Type.STRING, false));
    this.findings = findings;
  }

  /** Whether everything is FEEL at all. */
  boolean check() {
    for (Cell expression : file.expressions()) {
      expression(expression, "", "");
    }
    file.tables().forEach(this::table);
    return good;
  }

  private void table(Table table) {
    Map<String, Domain> domains = TableCases.of(table, facts).domains();
    for (Table.Input input : table.inputs()) {
      if (input.expression().text().isEmpty()) {
        wrong(input.expression(), "Một cột đầu vào chưa có biểu thức.", "An input is empty.");
      }
      String type = expression(input.expression(), "", "cột đầu vào");
      declared(input.expression(), type, input.type());
    }
    for (Rule rule : table.rules()) {
      for (int i = 0; i < Math.min(rule.inputs().size(), table.inputs().size()); i++) {
        test(table.inputs().get(i), rule, rule.inputs().get(i), domains);
      }
      for (int i = 0; i < Math.min(rule.outputs().size(), table.outputs().size()); i++) {
        String wanted = table.outputs().get(i).type();
        expression(rule.outputs().get(i), wanted, "dòng " + rule.number());
      }
    }
    table.outputs().forEach(output -> expression(output.otherwise(), output.type(), "mặc định"));
  }

  private void test(Table.Input input, Rule rule, Cell cell, Map<String, Domain> domains) {
    if (cell.text().isEmpty() || cell.text().equals("-")) {
      return;
    }
    switch (Feel.unaryTests(cell.text())) {
      case Feel.Bad bad -> feel(cell, bad.why());
      case Feel.Good good ->
          Tests.of(cell.text())
              .ifPresentOrElse(
                  test -> {
                    String variable = input.expression().text();
                    boolean known = domains.containsKey(variable);
                    Map<String, Domain> all = known ? domains : declared(input);
                    Types.values(variable, test, all)
                        .forEach(clash -> clash(cell, "dòng " + rule.number(), clash));
                  },
                  () -> read(cell, good));
    }
  }

  /** An input that is no variable: only its declared type is known. */
  private static Map<String, Domain> declared(Table.Input input) {
    for (Domain.Type type : Domain.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(input.type())) {
        return Map.of(input.expression().text(), Domain.any(type, true));
      }
    }
    return Map.of();
  }

  /** Checks one expression and answers its type in DMN's words; empty = unknown. */
  private String expression(Cell cell, String wanted, String where) {
    String text = cell.text();
    if (PLAIN_TEXT.matcher(text).matches()) {
      declared(cell, "string", wanted);
      return "string";
    }
    boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
    if (PLAIN.matcher(text).matches() && (!number || wanted.equals("number"))) {
      return "";
    }
    switch (Feel.expression(text)) {
      case Feel.Bad bad -> {
        feel(cell, bad.why());
        return "";
      }
      case Feel.Good parsed -> {
        read(cell, parsed);
        Types types = Types.of(parsed.exp(), facts);
        types.clashes().forEach(clash -> clash(cell, where, clash));
        String type = types.type() == null ? "" : types.type().name().toLowerCase(Locale.ROOT);
        declared(cell, type, wanted);
        return type;
      }
    }
  }

  private void declared(Cell cell, String type, String wanted) {
    boolean known = List.of("string", "number", "boolean", "date").contains(wanted);
    if (known && !type.isEmpty() && !type.equals(wanted)) {
      findings.error(
          file.name(),
          cell.line(),
          "dmn-type",
          "Ô “" + cell.text() + "” có kiểu " + type + " nhưng cột khai báo kiểu " + wanted + ".",
          "The cell " + cell.text() + " is a " + type + ", the column declares " + wanted + ".");
    }
  }

  /** What the expression reads must be asked for by the form, or given by the house. */
  private void read(Cell cell, Feel.Good parsed) {
    for (String path : Variables.of(parsed.exp())) {
      String root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
      if (!GIVEN.contains(root) && !file.decisions().containsKey(root)) {
        findings.error(
            file.name(),
            cell.line(),
            "dmn-variable",
            "Bảng quyết định đọc “"
                + path
                + "”, nhưng khi quyết định chỉ có facts, channel và receivedOn; giá trị sẽ luôn"
                + " rỗng.",
            "The decision reads " + path + ", which it is not given; it would always be null.");
      }
    }
    for (String fact : DeclaredFacts.in(cell.text())) {
      if (!facts.containsKey(EngineNames.FACTS + "." + fact)) {
        FactRules.undeclared(file.name(), cell.line(), fact, findings);
      }
    }
  }

  private void clash(Cell cell, String where, Types.Clash clash) {
    ClashWords.tell(file.name(), cell.line(), cell.text(), where, clash, facts, findings);
  }

  private void feel(Cell cell, String why) {
    good = false;
    findings.error(
        file.name(),
        cell.line(),
        "dmn-feel",
        "Ô “" + cell.text() + "” viết sai FEEL. Hãy sửa lại: " + why,
        "The cell " + cell.text() + " is not FEEL: " + why);
  }

  private void wrong(Cell cell, String vi, String en) {
    good = false;
    findings.error(file.name(), cell.line(), "dmn-feel", vi, en);
  }
}
