package vn.motcua.processes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.feel.Constraint;
import vn.motcua.processes.feel.Coverage;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.table.DecisionFile;
import vn.motcua.processes.table.Rule;
import vn.motcua.processes.table.Table;
import vn.motcua.processes.table.TableCases;

/** Tables answer every case, never twice where one answer is meant, and have no dead rule. */
final class TableRules {

  private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST", "ANY", "PRIORITY");
  private static final Set<String> POLICIES =
      Set.of("UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT");

  /** Outputs that the house reads, by the beginning of the decision's id. */
  private static final Map<String, List<String>> READ =
      Map.of(
          "deadline-", List.of("amount", "unit", "cutoff", "excluded", "source"),
          "fee-", List.of("dong", "source"),
          "components-", List.of("component"));

  private final DecisionFile file;
  private final Table table;
  private final TableCases cases;
  private final Findings findings;

  private TableRules(DecisionFile file, Table table, TableCases cases, Findings findings) {
    this.file = file;
    this.table = table;
    this.cases = cases;
    this.findings = findings;
  }

  static void check(DecisionFile file, Map<String, Domain> facts, Findings findings) {
    for (Table table : file.tables()) {
      TableRules rules = new TableRules(file, table, TableCases.of(table, facts), findings);
      rules.outputs();
      try {
        rules.cases();
      } catch (Coverage.TooLarge e) {
        rules.error(
            table.line(),
            "dmn-size",
            "Bảng có quá nhiều trường hợp nên không kiểm tra hết được. Hãy tách thành nhiều bảng.",
            "The table has too many cases to be checked. Split it.");
      }
    }
  }

  private void outputs() {
    if (!POLICIES.contains(table.hitPolicy())) {
      error(
          table.line(),
          "dmn-hit-policy",
          "Bảng dùng cách chọn kết quả “" + table.hitPolicy() + "” mà hệ thống không biết.",
          "Unknown hit policy " + table.hitPolicy() + ".");
    }
    List<String> names = table.outputs().stream().map(Table.Output::name).toList();
    READ.forEach((start, wanted) -> {
      boolean ours = table.id().startsWith(start);
      wanted.stream()
          .filter(name -> ours && !names.contains(name))
          .forEach(name ->
              error(
                  table.line(),
                  "dmn-output",
                  "Bảng phải có cột kết quả “" + name + "”.",
                  "The table needs the output " + name + "."));
    });
    for (Rule rule : table.rules()) {
      boolean full =
          rule.outputs().size() == table.outputs().size()
              && rule.inputs().size() == table.inputs().size()
              && rule.outputs().stream().noneMatch(cell -> cell.text().isEmpty());
      if (!full) {
        error(
            rule.line(),
            "dmn-output",
            "Dòng " + rule.number() + " chưa điền đủ các ô kết quả; kết quả đó sẽ rỗng.",
            "Rule " + rule.number() + " does not give every output.");
      }
    }
  }

  private void cases() {
    boolean first = table.hitPolicy().equals("FIRST");
    for (Rule rule : table.rules()) {
      boolean tested = first || !cases.constraints(rule).isEmpty();
      if (tested && cases.reaching(rule).isEmpty()) {
        error(
            rule.line(),
            "dmn-unreachable",
            "Dòng " + rule.number() + " không bao giờ được dùng: " + why(first),
            "Rule " + rule.number() + " is never reached.");
      }
    }
    boolean otherwise =
        !table.outputs().isEmpty()
            && table.outputs().stream().noneMatch(output -> output.otherwise().text().isEmpty());
    if (ONE_ANSWER.contains(table.hitPolicy()) && !otherwise) {
      cases
          .gap()
          .ifPresent(gap ->
              error(
                  table.line(),
                  "dmn-gap",
                  "Bảng không có dòng nào cho trường hợp "
                      + words(gap)
                      + ". Hãy thêm dòng, hoặc một dòng cuối cho mọi trường hợp còn lại.",
                  "No rule takes the case " + words(gap) + "."));
    }
    if (table.hitPolicy().equals("UNIQUE") || table.hitPolicy().equals("ANY")) {
      overlaps();
    }
  }

  private void overlaps() {
    List<Rule> rules = table.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule one = rules.get(i);
        Rule other = rules.get(j);
        boolean agree = table.hitPolicy().equals("ANY") && answers(one).equals(answers(other));
        Optional<Map<String, @Nullable Object>> both =
            agree ? Optional.empty() : cases.common(one, other);
        both.ifPresent(found ->
            error(
                other.line(),
                "dmn-overlap",
                "Dòng "
                    + one.number()
                    + " và dòng "
                    + other.number()
                    + " cùng đúng trong trường hợp "
                    + words(found)
                    + ", nhưng bảng chỉ cho phép một kết quả.",
                "Rules "
                    + one.number()
                    + " and "
                    + other.number()
                    + " both take the case "
                    + words(found)
                    + "."));
      }
    }
  }

  private static List<String> answers(Rule rule) {
    return rule.outputs().stream().map(cell -> cell.text()).toList();
  }

  private static String why(boolean first) {
    return first
        ? "các dòng trước đã nhận hết mọi trường hợp của nó, hoặc điều kiện không thể xảy ra. Hãy"
            + " xóa hoặc chuyển dòng lên trên."
        : "điều kiện không thể xảy ra. Hãy sửa hoặc xóa dòng.";
  }

  /** A case in FEEL; nothing said = every case. */
  private static String words(Map<String, @Nullable Object> found) {
    return found.isEmpty()
        ? "“mọi trường hợp”"
        : found.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + Constraint.literal(entry.getValue()))
            .collect(Collectors.joining(", ", "“", "”"));
  }

  private void error(int line, String rule, String vi, String en) {
    findings.error(file.name(), line, rule, vi, en);
  }
}
