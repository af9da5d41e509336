package vn.motcua.dossiers.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Duty;
import vn.motcua.dossiers.clock.ClockSql;
import vn.motcua.processes.contract.EngineNames;

/**
 * The statements of the queue; kept apart so that tests can explain their plans. Which lines a page
 * has is read from the index of {@code readmodel.queue} alone, one branch for each duty and each
 * holder; their words are joined to these few lines.
 */
final class TaskSql {

  private static final String COLUMNS =
      """
      select t.task_key, t.dossier_code, d.procedure_code, d.procedure_version, v.name_vi, v.name_en,
        d.applicant_masked, t.element_id, coalesce(s.name_vi, t.element_id) step_vi,
        s.name_en step_en, t.role, t.unit, d.received_at, d.due_at, d.clock_state,\s\
      """
          + ClockSql.COLOUR
          + """
           colour,
            case when c.task_key is not null then c.by else t.assignee end assignee, t.created_at,
            t.state, t.process_instance_key, t.element_instance_key, a.outcome, a.by done_by, a.at done_at
          """;

  private static final String NAMES =
      """
      join casefile.dossier d on d.code = t.dossier_code
      join casefile.procedure_version v
        on v.code = d.procedure_code and v.version = d.procedure_version
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      left join casefile.task_claim c on c.task_key = t.task_key
      left join casefile.task_act a on a.task_key = t.task_key
      """;

  static final String ONE =
      COLUMNS
          + "from readmodel.task t\n"
          + NAMES
          + "where t.task_key = :task and t.role is not null\n";

  /** What waits in one dossier, by the index of tasks by dossier. */
  static final String OF_DOSSIER =
      COLUMNS
          + "from readmodel.task t\n"
          + NAMES
          + """
          where t.dossier_code = :dossier and t.state = 'CREATED' and t.role is not null
            and a.task_key is null
            and not exists (select 1 from casefile.pending_act p
              where p.task_key = t.task_key and p.failed_at is null)
          order by t.created_at, t.task_key
          """;

  /** What another act closed with it was not done by anybody. */
  private static final String CLOSED_ASIDE =
      " and p.outcome not in ('%s', '%s')".formatted(EngineNames.LAPSED, EngineNames.TAKEN_BACK);

  private static final OffsetDateTime FOREVER = OffsetDateTime.MAX;

  private TaskSql() {}

  /** Lines in order. */
  static TaskStatement page(QueueQuestion asked, @Nullable TaskCursor after, int size) {
    TaskStatement statement = new TaskStatement().add(COLUMNS).add("from (");
    lines(statement, asked, after);
    statement.add(order(asked, false)).add(" limit " + size + ") p\n");
    return named(statement, asked, false);
  }

  /**
   * Lines from so many on, counted from the beginning or from the end; in the order they were
   * counted.
   */
  static TaskStatement jump(QueueQuestion asked, long offset, int size, boolean fromEnd) {
    TaskStatement statement = new TaskStatement().add(COLUMNS).add("from (");
    lines(statement, asked, null);
    statement.add(order(asked, fromEnd)).add(" offset " + offset + " limit " + size + ") p\n");
    return named(statement, asked, fromEnd);
  }

  /** The keys of the first lines. */
  static TaskStatement keys(QueueQuestion asked, int atMost) {
    TaskStatement statement = new TaskStatement().add("select p.task_key from (");
    lines(statement, asked, null);
    return statement.add(order(asked, false)).add(" limit " + atMost + ") p");
  }

  static TaskStatement count(QueueQuestion asked) {
    TaskStatement statement = new TaskStatement().add("select count(*) from (");
    lines(statement, asked, null);
    return statement.add(") p");
  }

  private static TaskStatement named(TaskStatement statement, QueueQuestion asked, boolean back) {
    return statement
        .with("now", asked.now())
        .add("join readmodel.task t on t.task_key = p.task_key\n")
        .add(NAMES)
        .add(order(asked, back));
  }

  private static String order(QueueQuestion asked, boolean back) {
    boolean descending = back != (asked.filter().tab() == TaskTab.DONE_TODAY);
    String direction = descending ? " desc" : "";
    return "\norder by sort" + direction + ", p.task_key" + direction;
  }

  private static void lines(
      TaskStatement statement, QueueQuestion asked, @Nullable TaskCursor after) {
    if (asked.filter().tab() == TaskTab.DONE_TODAY) {
      done(statement, asked, after);
      return;
    }
    List<String> branches = new ArrayList<>();
    String rest =
        TaskConditions.ofWaiting(statement, asked) + after(statement, asked.order(), after);
    String select =
        "select q.task_key, q." + asked.order().column() + " sort from readmodel.queue q\nwhere ";
    List<Duty> free = asked.free();
    for (int number = 0; number < free.size(); number++) {
      statement
          .with("unit" + number, free.get(number).unit().value())
          .with("role" + number, free.get(number).role().key());
      branches.add(
          select
              + "q.unit = :unit%1$d and q.role = :role%1$d and q.holder is null".formatted(number)
              + rest);
    }
    if (!asked.held().isEmpty()) {
      List<String> holders = asked.holders();
      for (int number = 0; number < holders.size(); number++) {
        statement
            .with("holder" + number, holders.get(number))
            .with("held", asked.held().stream().map(Duty::key).toArray(String[]::new));
        branches.add(
            select
                + "q.holder = :holder%d".formatted(number)
                + " and q.role || '@' || q.unit = any (:held::text[])"
                + rest);
      }
    }
    if (branches.isEmpty()) {
      branches.add(select + "false");
    }
    statement.add("select p.task_key, p.sort from (\n").add(String.join("\nunion all\n", branches));
    statement.add(") p");
  }

  private static void done(
      TaskStatement statement, QueueQuestion asked, @Nullable TaskCursor after) {
    statement
        .with("me", asked.me())
        .with("today", asked.today())
        .add("select p.task_key, p.at sort from casefile.task_act p\n");
    String conditions = TaskConditions.ofDone(statement, asked);
    if (!conditions.isEmpty()) {
      statement.add(
          """
          join readmodel.task t on t.task_key = p.task_key
          join casefile.dossier d on d.code = p.dossier_code
          join casefile.procedure_version v
            on v.code = d.procedure_code and v.version = d.procedure_version
          """);
    }
    statement.add("where p.by = :me and p.at >= :today").add(CLOSED_ASIDE).add(conditions);
    if (after != null) {
      statement
          .with("after", sortable(after.at()))
          .with("afterKey", after.taskKey())
          .add(" and (p.at, p.task_key) < (:after, :afterKey)");
    }
  }

  private static String after(TaskStatement statement, TaskOrder order, @Nullable TaskCursor from) {
    if (from == null) {
      return "";
    }
    statement
        .with("after", order == TaskOrder.CODE ? from.code() : sortable(from.at()))
        .with("afterKey", from.taskKey());
    return " and (q." + order.column() + ", q.task_key) > (:after, :afterKey)";
  }

  private static OffsetDateTime sortable(@Nullable Instant at) {
    return at == null ? FOREVER : at.atOffset(ZoneOffset.UTC);
  }
}
