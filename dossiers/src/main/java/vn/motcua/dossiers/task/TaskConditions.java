package vn.motcua.dossiers.task;

import java.util.List;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockSql;
import vn.motcua.dossiers.search.SearchWords;

/** The conditions of a filter beyond role and unit, each beginning with " and ". */
final class TaskConditions {

  private static final String WORDS = "(' ' || d.search_text) like all (:patterns::text[])";

  private TaskConditions() {}

  /** Over {@code readmodel.queue q}. */
  static String ofWaiting(TaskStatement statement, QueueQuestion asked) {
    TaskFilter filter = asked.filter();
    String colour = ClockSql.COLOUR.replace("d.", "q.");
    StringBuilder sql = facts(statement, filter, "q.procedure_code", "q.field", "q.element_id");
    if (filter.colour() != null) {
      statement.with("now", asked.now()).with("colour", filter.colour().name());
      sql.append(" and ").append(colour).append(" = :colour");
      if (filter.colour() == ClockColour.OVERDUE) {
        sql.append(" and q.sort_due < :now");
      }
    }
    if (words(statement, filter)) {
      sql.append(" and exists (select 1 from casefile.dossier d where d.code = q.dossier_code and ")
          .append(WORDS)
          .append(')');
    }
    return sql.toString();
  }

  /** Over {@code readmodel.task t}, the dossier {@code d} and its procedure {@code v}. */
  static String ofDone(TaskStatement statement, QueueQuestion asked) {
    TaskFilter filter = asked.filter();
    StringBuilder sql = facts(statement, filter, "d.procedure_code", "v.field", "t.element_id");
    if (filter.role() != null) {
      statement.with("role", filter.role().key());
      sql.append(" and t.role = :role");
    }
    if (filter.unit() != null) {
      statement.with("unit", filter.unit().value());
      sql.append(" and t.unit = :unit");
    }
    if (filter.colour() != null) {
      statement.with("now", asked.now()).with("colour", filter.colour().name());
      sql.append(" and ").append(ClockSql.COLOUR).append(" = :colour");
    }
    if (words(statement, filter)) {
      sql.append(" and ").append(WORDS);
    }
    return sql.toString();
  }

  private static StringBuilder facts(
      TaskStatement statement, TaskFilter filter, String procedure, String field, String step) {
    StringBuilder sql = new StringBuilder();
    if (filter.procedure() != null) {
      statement.with("procedure", filter.procedure().value());
      sql.append(" and ").append(procedure).append(" = :procedure");
    }
    if (filter.field() != null) {
      statement.with("field", filter.field());
      sql.append(" and ").append(field).append(" = :field");
    }
    if (filter.step() != null) {
      statement.with("step", filter.step());
      sql.append(" and ").append(step).append(" = :step");
    }
    return sql;
  }

  private static boolean words(TaskStatement statement, TaskFilter filter) {
    String text = filter.text();
    List<String> patterns = SearchWords.of(text == null ? "" : text).patterns();
    if (!patterns.isEmpty()) {
      statement.with("patterns", patterns.toArray(String[]::new));
    }
    return !patterns.isEmpty();
  }
}
