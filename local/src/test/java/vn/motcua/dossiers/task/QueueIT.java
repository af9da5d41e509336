package vn.motcua.dossiers.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The queue follows its sources in their own transaction; every change here is rolled back. */
@MotcuaIT
class QueueIT {

  private static final String DIFFERENCE =
      """
      select (select count(*) from (table readmodel.queue except table readmodel.waiting) more)
        + (select count(*) from (table readmodel.waiting except table readmodel.queue) less)
      """;

  private SingleConnectionDataSource connection;
  private JdbcClient jdbc;
  private long task;
  private String dossier;

  @BeforeEach
  void aFreeTask(Addresses addresses) {
    connection = FilledDatabase.of(addresses).changing();
    jdbc = JdbcClient.create(connection);
    Map<String, Object> row =
        jdbc.sql(
                """
                select task_key, dossier_code from readmodel.queue
                where holder is null and clock_state = 'RUNNING' and due_at is not null
                order by task_key limit 1
                """)
            .query()
            .singleRow();
    task = (Long) row.get("task_key");
    dossier = (String) row.get("dossier_code");
  }

  @AfterEach
  void nothingHappened() {
    jdbc.sql("rollback").update();
    connection.destroy();
  }

  @Test
  void anActTakesItsTaskOutOfTheQueue() {
    run(
        """
        insert into casefile.task_act (task_key, dossier_code, element_id, outcome, unit, by, by_name)
        values (:task, :dossier, 'step-examine', 'pass', '1', 'thu', 'Thử')
        """);

    assertThat(waits()).isZero();
    assertThat(difference()).isZero();
  }

  @Test
  void anActThatCanBeUndoneHidesItsTaskUntilItIsUndoneOrFails() {
    run(PENDING);
    assertThat(waits()).isZero();

    run("update casefile.pending_act set failed_at = now(), failure = '{}' where task_key = :task");
    assertThat(waits()).isEqualTo(1);

    run("delete from casefile.pending_act where task_key = :task");
    run(PENDING);
    run("delete from casefile.pending_act where task_key = :task");
    assertThat(waits()).isEqualTo(1);
    assertThat(difference()).isZero();
  }

  @Test
  void whoTakesATaskOrGivesItBackStandsInTheQueue() {
    run(
        """
        insert into casefile.task_claim (task_key, dossier_code, by, by_name)
        values (:task, :dossier, 'thu', 'Thử')
        """);
    assertThat(text("holder")).isEqualTo("thu");

    run("update casefile.task_claim set by = null, by_name = null where task_key = :task");
    assertThat(text("holder")).isNull();
    assertThat(difference()).isZero();
  }

  @Test
  void theClockMovesTheTaskAndAStoppedLimitPutsItLast() {
    run("update casefile.dossier set due_at = due_at + interval '3 days' where code = :dossier");
    assertThat(difference()).isZero();

    run(
        """
        update casefile.dossier set clock_state = 'STOPPED', stopped_at = now(), stop_reason = 'supplement'
        where code = :dossier
        """);
    assertThat(text("sort_due::text")).isEqualTo("infinity");
    assertThat(difference()).isZero();
  }

  @Test
  void aWithdrawnDossierHasNoWorkLeft() {
    run("update casefile.dossier set state = 'WITHDRAWN' where code = :dossier");

    assertThat(waits()).isZero();
    assertThat(difference()).isZero();
  }

  @Test
  void aTaskOfAUnitThatDoesNotTakePartWaitsUntilItDoes() {
    run("update readmodel.task set unit = '20099' where task_key = :task");
    assertThat(waits()).isZero();

    run("update casefile.dossier set units = units || '20099'::text where code = :dossier");
    assertThat(text("unit")).isEqualTo("20099");
    assertThat(difference()).isZero();
  }

  @Test
  void whatTheEngineEndsAndBringsFollowsItsRows() {
    run("update readmodel.task set assignee = 'thu' where task_key = :task");
    assertThat(text("holder")).isEqualTo("thu");
    run("update readmodel.task set state = 'CANCELED' where task_key = :task");
    assertThat(waits()).isZero();
    run("update readmodel.task set state = 'CREATED', assignee = null where task_key = :task");
    assertThat(waits()).isEqualTo(1);
    run("delete from readmodel.task where task_key = :task");
    assertThat(waits()).isZero();
    assertThat(difference()).isZero();
  }

  private static final String PENDING =
      """
      insert into casefile.pending_act (task_key, dossier_code, batch, outcome, by, by_name, actor, runs_at)
      values (:task, :dossier, gen_random_uuid(), 'pass', 'thu', 'Thử', '{}', now() + interval '30 seconds')
      """;

  private void run(String sql) {
    jdbc.sql(sql).params(Map.of("task", task, "dossier", dossier)).update();
  }

  private long waits() {
    return jdbc.sql("select count(*) from readmodel.queue where task_key = :task")
        .param("task", task)
        .query(Long.class)
        .single();
  }

  private String text(String column) {
    List<String> values =
        jdbc.sql("select " + column + " from readmodel.queue where task_key = :task")
            .param("task", task)
            .query((row, number) -> row.getString(1))
            .list();
    return values.getFirst();
  }

  private long difference() {
    return jdbc.sql(DIFFERENCE).query(Long.class).single();
  }
}
