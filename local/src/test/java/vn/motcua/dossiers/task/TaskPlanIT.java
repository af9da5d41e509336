package vn.motcua.dossiers.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Duty;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** How PostgreSQL reads the queue, for a commune's official and for one of many units. */
@MotcuaIT
class TaskPlanIT {

  private static final List<String> ONE_UNIT = List.of(COMMUNE);
  private static final List<String> MANY_UNITS =
      List.of(COMMUNE, "20001", "20002", "20003", "20004", "20005", "20006", "20007");
  private static final String[] WHOLE_TABLES = {
    "Seq Scan on task", "Seq Scan on queue", "Seq Scan on dossier", "Seq Scan on task_act"
  };

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @EnumSource(TaskOrder.class)
  void aPageIsCutFromTheIndexInItsOrder(TaskOrder order) {
    TaskCursor after = new TaskCursor(Instant.parse("2026-11-01T00:00:00Z"), "H17.2", 5L);

    for (List<String> units : List.of(ONE_UNIT, MANY_UNITS)) {
      QueueQuestion asked = asked(TaskFilter.of(TaskTab.UNIT), order, units);
      assertThat(plan(TaskSql.page(asked, after, 51), units))
          .contains("Index Only Scan using queue_free", "ROW(" + order.column() + ", task_key)")
          .doesNotContain(WHOLE_TABLES);
    }
  }

  @Test
  void whatAnOfficialHoldsIsListedAndCountedInTheIndexAlone() {
    QueueQuestion asked = asked(TaskFilter.of(TaskTab.MINE), TaskOrder.DUE, ONE_UNIT);

    for (TaskStatement statement : List.of(TaskSql.page(asked, null, 51), TaskSql.count(asked))) {
      assertThat(plan(statement, ONE_UNIT))
          .contains("Index Only Scan using queue_held")
          .doesNotContain(WHOLE_TABLES);
    }
  }

  @Test
  void linesAreCountedInTheIndexAlone() {
    QueueQuestion asked = asked(TaskFilter.of(TaskTab.UNIT), TaskOrder.DUE, MANY_UNITS);

    assertThat(plan(TaskSql.count(asked), MANY_UNITS))
        .contains("Index Only Scan using queue_free")
        .doesNotContain("Index Scan", "Bitmap")
        .doesNotContain(WHOLE_TABLES);
  }

  @Test
  void aJumpPassesOverTheLinesBetweenInTheIndexAlone() {
    QueueQuestion asked = asked(TaskFilter.of(TaskTab.UNIT), TaskOrder.DUE, MANY_UNITS);

    for (boolean fromEnd : new boolean[] {false, true}) {
      assertThat(plan(TaskSql.jump(asked, 200, 51, fromEnd), MANY_UNITS))
          .contains("Index Only Scan")
          .contains("using queue_free on queue")
          .doesNotContain(WHOLE_TABLES);
    }
  }

  @Test
  void filtersReadOnlyTheWaitingTasksOfTheUnits() {
    TaskFilter filter =
        TaskFilter.of(TaskTab.UNIT)
            .withColour(ClockColour.OVERDUE)
            .withStep("step-examine")
            .withText("nguyen thi");
    QueueQuestion asked = asked(filter, TaskOrder.DUE, ONE_UNIT);

    assertThat(plan(TaskSql.page(asked, null, 51), ONE_UNIT))
        .contains("queue_free")
        .doesNotContain(WHOLE_TABLES);
  }

  @Test
  void whatIDidTodayReadsOnlyMyActs() {
    QueueQuestion asked = asked(TaskFilter.of(TaskTab.DONE_TODAY), TaskOrder.DUE, ONE_UNIT);

    for (TaskStatement statement : List.of(TaskSql.page(asked, null, 51), TaskSql.count(asked))) {
      assertThat(plan(statement, ONE_UNIT)).contains("task_act_by").doesNotContain(WHOLE_TABLES);
    }
  }

  @Test
  void whatIDidTodayIsCountedWithoutALookAtTheDossiers() {
    QueueQuestion asked = asked(TaskFilter.of(TaskTab.DONE_TODAY), TaskOrder.DUE, ONE_UNIT);

    assertThat(plan(TaskSql.count(asked), ONE_UNIT).lines())
        .filteredOn(line -> line.contains("on dossier"))
        .isNotEmpty()
        .allMatch(line -> line.contains("never executed"));
  }

  @Test
  void oneTaskIsFoundByItsKey() {
    Map<String, Object> parameters =
        Map.of("now", OffsetDateTime.parse("2026-11-20T08:00:00Z"), "task", 6_000_100L);

    assertThat(database.explain(COMMUNE, TaskSql.ONE, parameters))
        .contains("task_pkey")
        .doesNotContain(WHOLE_TABLES);
  }

  @Test
  void whatWaitsInOneDossierIsFoundByItsCode() {
    Map<String, Object> parameters =
        Map.of("now", OffsetDateTime.parse("2026-11-20T08:00:00Z"), "dossier", "H17.20242-1");

    assertThat(database.explain(COMMUNE, TaskSql.OF_DOSSIER, parameters))
        .contains("task_dossier")
        .doesNotContain(WHOLE_TABLES);
  }

  private static String plan(TaskStatement statement, List<String> units) {
    return database.explain(String.join(",", units), statement.sql(), statement.parameters());
  }

  private static QueueQuestion asked(TaskFilter filter, TaskOrder order, List<String> units) {
    Set<Duty> duties =
        units.stream()
            .map(unit -> new Duty(Role.SPECIALIST, new UnitCode(unit)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new QueueQuestion(
        filter,
        order,
        "official." + COMMUNE,
        duties,
        Set.of(),
        List.of(),
        OffsetDateTime.parse("2026-11-20T08:00:00Z"),
        OffsetDateTime.parse("2026-11-19T00:00:00+07:00"));
  }
}
