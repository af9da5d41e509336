package vn.motcua.dossiers.task;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A statement of the queue under construction: only the conditions that were asked for become part
 * of it, so that PostgreSQL plans what is really wanted.
 */
final class TaskStatement {

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> parameters = new HashMap<>();

  TaskStatement add(String part) {
    sql.append(part);
    return this;
  }

  TaskStatement with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  StatementSpec on(JdbcClient jdbc) {
    return jdbc.sql(sql()).params(parameters);
  }
}
