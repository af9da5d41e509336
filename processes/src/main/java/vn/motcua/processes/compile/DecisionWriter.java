package vn.motcua.processes.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.Resource;
import vn.motcua.processes.compile.DecisionTable.Output;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.feel.Constraint;
import vn.motcua.processes.feel.Coverage;

/** Writes the three decisions of a procedure as DMN. */
final class DecisionWriter {

  private static final String NULL = "null";
  private static final String NEVER = "false";

  private final Procedure procedure;
  private final Columns columns;

  private DecisionWriter(Procedure procedure) {
    this.procedure = procedure;
    this.columns = new Columns(procedure);
  }

  static List<Resource> write(Procedure procedure) {
    DecisionWriter writer = new DecisionWriter(procedure);
    return List.of(
        resource(EngineNames.deadlineDecision(procedure.code()), writer.deadline()),
        resource(EngineNames.feeDecision(procedure.code()), writer.fee()),
        resource(EngineNames.componentsDecision(procedure.code()), writer.components()));
  }

  private static Resource resource(String id, DecisionTable table) {
    return new Resource(id + ".dmn", table.write());
  }

  /** The first rule whose channel and case fit; a case left over gets a row that says so. */
  private DecisionTable deadline() {
    DecisionTable table =
        new DecisionTable(
            EngineNames.deadlineDecision(procedure.code()),
            "Thời hạn giải quyết: " + procedure.name().vi(),
            "FIRST",
            List.of(
                new Output("amount", "number"),
                new Output("unit", "string"),
                new Output("cutoff", "string"),
                new Output("excluded", null),
                new Output("source", "string")));
    for (DeadlineRule rule : procedure.deadlines()) {
      String excluded =
          rule.excluded().stream()
              .map(Constraint::quoted)
              .collect(Collectors.joining(", ", "[", "]"));
      List<String> values =
          List.of(
              rule.amount() == null ? NULL : rule.amount().toString(),
              Constraint.quoted(rule.unit().name()),
              rule.cutoff() == null ? NULL : Constraint.quoted(rule.cutoff().toString()),
              excluded,
              Constraint.quoted(rule.source()));
      table.row(columns.when(rule.channel(), rule.when()), values, rule.source());
    }
    if (!everyCaseHasADeadline()) {
      List<String> unstated =
          List.of(NULL, Constraint.quoted(DeadlineUnit.OTHER.name()), NULL, "[]", "\"\"");
      table.row(Map.of(), unstated, "Nguồn công bố không nêu thời hạn cho trường hợp này");
    }
    return table;
  }

  private boolean everyCaseHasADeadline() {
    List<Map<String, Constraint>> rules =
        procedure.deadlines().stream()
            .map(rule -> Columns.constraints(rule.channel(), rule.when()))
            .toList();
    try {
      return Coverage.find(Map.of(), rules, columns.domains(procedure)).isEmpty();
    } catch (Coverage.TooLarge e) {
      return false;
    }
  }

  /** Every rule whose channel, case and day of receipt fit; null means that no sum is stated. */
  private DecisionTable fee() {
    DecisionTable table =
        new DecisionTable(
            EngineNames.feeDecision(procedure.code()),
            "Phí, lệ phí: " + procedure.name().vi(),
            "COLLECT",
            List.of(new Output("dong", "number"), new Output("source", "string")));
    for (FeeRule rule : procedure.fees()) {
      Map<Column, String> cells = columns.when(rule.channel(), rule.when());
      Columns.received(rule.from(), rule.until(), cells);
      table.row(cells, List.of(amount(rule), Constraint.quoted(rule.source())), rule.source());
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

  /** A component that is never required ({@code false}) is on the list of papers, not in here. */
  private DecisionTable components() {
    DecisionTable table =
        new DecisionTable(
            EngineNames.componentsDecision(procedure.code()),
            "Thành phần hồ sơ bắt buộc: " + procedure.name().vi(),
            "COLLECT",
            List.of(new Output("component", "string")));
    List<Component> required =
        procedure.components().stream()
            .filter(component -> !NEVER.equals(component.requiredWhen()))
            .toList();
    for (Component component : required) {
      table.row(
          columns.when(component.requiredWhen()),
          List.of(Constraint.quoted(component.id())),
          component.name().vi());
    }
    if (required.isEmpty()) {
      String why =
          procedure.components().isEmpty()
              ? "Nguồn công bố không nêu thành phần hồ sơ"
              : "Không có thành phần hồ sơ bắt buộc";
      table.row(Map.of(), List.of(NULL), why);
    }
    return table;
  }
}
