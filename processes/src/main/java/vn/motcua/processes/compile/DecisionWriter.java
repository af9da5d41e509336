package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.CHANNEL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** Writes the three decisions of a procedure as DMN. */
final class DecisionWriter {

  private static final String TRUE = "true";
  private static final String NULL = "null";

  private DecisionWriter() {}

  static List<Resource> write(Procedure procedure) {
    String name = procedure.name().vi();
    return List.of(
        resource(EngineNames.deadlineDecision(procedure.code()), deadline(procedure, name)),
        resource(EngineNames.feeDecision(procedure.code()), fee(procedure, name)),
        resource(EngineNames.componentsDecision(procedure.code()), components(procedure, name)));
  }

  private static Resource resource(String id, DecisionTable table) {
    return new Resource(id + ".dmn", table.write());
  }

  /** The first rule whose channel and case fit; the last row says that none is stated. */
  private static DecisionTable deadline(Procedure procedure, String name) {
    DecisionTable table =
        new DecisionTable(
            EngineNames.deadlineDecision(procedure.code()),
            "Thời hạn giải quyết: " + name,
            "FIRST",
            List.of("amount", "unit", "cutoff", "excluded", "source"));
    for (DeadlineRule rule : procedure.deadlines()) {
      Map<String, String> tests = tests(rule.when());
      if (rule.channel() != null) {
        tests.put(CHANNEL, literal(rule.channel().name()));
      }
      String excluded =
          rule.excluded().stream()
              .map(DecisionWriter::literal)
              .collect(Collectors.joining(", ", "[", "]"));
      List<String> values =
          List.of(
              rule.amount() == null ? NULL : rule.amount().toString(),
              literal(rule.unit().name()),
              rule.cutoff() == null ? NULL : literal(rule.cutoff().toString()),
              excluded,
              literal(rule.source()));
      table.row(tests, values, rule.source());
    }
    List<String> unstated = List.of(NULL, literal(DeadlineUnit.OTHER.name()), NULL, "[]", "\"\"");
    return table.row(Map.of(), unstated, "Nguồn công bố không nêu thời hạn cho trường hợp này");
  }

  /** Every rule whose case fits; a sum of null means that no sum is stated. */
  private static DecisionTable fee(Procedure procedure, String name) {
    DecisionTable table =
        new DecisionTable(
            EngineNames.feeDecision(procedure.code()),
            "Phí, lệ phí: " + name,
            "COLLECT",
            List.of("dong", "source"));
    for (FeeRule rule : procedure.fees()) {
      table.row(tests(rule.when()), List.of(amount(rule), literal(rule.source())), rule.source());
    }
    if (procedure.fees().isEmpty()) {
      table.row(Map.of(), List.of(NULL, "\"\""), "Nguồn công bố không nêu phí, lệ phí");
    }
    return table;
  }

  private static String amount(FeeRule rule) {
    if (rule.dong() == null) {
      return NULL;
    }
    return rule.per() == null ? rule.dong().toString() : rule.dong() + " * (" + rule.per() + ")";
  }

  private static DecisionTable components(Procedure procedure, String name) {
    DecisionTable table =
        new DecisionTable(
            EngineNames.componentsDecision(procedure.code()),
            "Thành phần hồ sơ bắt buộc: " + name,
            "COLLECT",
            List.of("component"));
    for (Component component : procedure.components()) {
      table.row(
          tests(component.requiredWhen()), List.of(literal(component.id())), component.name().vi());
    }
    if (procedure.components().isEmpty()) {
      table.row(Map.of(), List.of(NULL), "Nguồn công bố không nêu thành phần hồ sơ");
    }
    return table;
  }

  private static Map<String, String> tests(@Nullable String when) {
    Map<String, String> tests = new LinkedHashMap<>();
    if (when != null) {
      tests.put(when.strip(), TRUE);
    }
    return tests;
  }

  /** A FEEL string. */
  static String literal(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "")
            .replace("\n", "\\n")
            .replace("\t", " ");
    return "\"" + escaped + "\"";
  }
}
