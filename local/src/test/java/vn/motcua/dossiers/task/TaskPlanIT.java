package vn.motcua.dossiers.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class TaskPlanIT {

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {TaskSql.MINE, TaskSql.UNIT, TaskSql.COUNT_WAITING})
  void theQueueReadsOnlyTheWaitingTasksOfTheUnit(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters()))
        .contains("task_waiting")
        .doesNotContain("Seq Scan on task", "Seq Scan on dossier", "Seq Scan on task_act");
  }

  @ParameterizedTest
  @ValueSource(strings = {TaskSql.DONE_TODAY, TaskSql.COUNT_DONE})
  void whatIDidTodayReadsOnlyMyActs(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters()))
        .contains("task_act_by")
        .doesNotContain("Seq Scan on task", "Seq Scan on dossier", "Seq Scan on task_act");
  }

  @Test
  void oneTaskIsFoundByItsKey() {
    assertThat(database.explain(COMMUNE, TaskSql.ONE, parameters()))
        .contains("task_pkey")
        .doesNotContain("Seq Scan on task", "Seq Scan on dossier", "Seq Scan on task_act");
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("now", OffsetDateTime.parse("2026-11-20T08:00:00Z"));
    parameters.put("today", OffsetDateTime.parse("2026-11-19T00:00:00+07:00"));
    parameters.put("me", "official." + COMMUNE);
    parameters.put("units", new String[] {COMMUNE});
    parameters.put("roles", new String[] {"specialist", "desk"});
    parameters.put("task", 6_000_100L);
    parameters.put("afterKey", 0L);
    parameters.put("size", 51);
    for (String none : new String[] {"role", "unit", "procedure", "patterns", "colour", "sortAt"}) {
      parameters.put(none, null);
    }
    return parameters;
  }
}
