package vn.motcua.local.traffic.history;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.local.traffic.House;

/** Gives the engine's rows of some dossiers the times their case files tell. */
final class Ageing {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

  /** Each task begins when the one before was done, the first one with the dossier. */
  private static final String TASKS =
      """
      with done as (
        select t.task_key, a.at as ended,
          coalesce((select max(b.at) from casefile.task_act b
                    where b.dossier_code = t.dossier_code and b.at < coalesce(a.at, 'infinity')),
            d.registered_at) as began
        from readmodel.task t
        join casefile.dossier d on d.code = t.dossier_code
        left join casefile.task_act a on a.task_key = t.task_key
        where t.dossier_code in (:codes)
          and exists (select from casefile.procedure_step s
            where s.procedure_code = d.procedure_code and s.version = d.procedure_version
              and s.element_id = t.element_id and s.kind is not null))
      update readmodel.task t set created_at = done.began,
        completed_at = coalesce(done.ended, t.completed_at)
      from done where done.task_key = t.task_key
      """;

  private static final String ELEMENTS =
      """
      update readmodel.element e set activated_at = t.created_at,
        completed_at = case when e.completed_at is null then null else t.completed_at end
      from readmodel.task t
      where t.element_instance_key = e.element_instance_key and t.dossier_code in (:codes)
      """;

  private static final String INSTANCES =
      """
      update readmodel.process_instance p set started_at = d.registered_at
      from casefile.dossier d where d.code = p.dossier_code and d.code in (:codes)
      """;

  private static final String STATUSES =
      """
      update casefile.dossier d set status_at = coalesce(
        (select max(a.at) from casefile.task_act a where a.dossier_code = d.code), d.registered_at)
      where d.code in (:codes)
      """;

  private record Span(long task, Instant from, Instant until) {}

  private final Access access;
  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;

  Ageing(House system, WorkingCalendar calendar) {
    this.access = system.get(Access.class);
    this.jdbc = system.get(JdbcClient.class);
    this.calendar = calendar;
  }

  void age(Collection<String> codes) {
    awaitProjection(codes);
    access.asSystem(() -> {
      for (String update : List.of(TASKS, ELEMENTS, INSTANCES, STATUSES)) {
        jdbc.sql(update).param("codes", codes).update();
      }
      spans(codes).forEach(this::measure);
    });
    // On its own: the projection goes on meanwhile, and neither may wait for the other.
    access.asSystem(() -> {
      jdbc.sql("call readmodel.roll_up_steps()").update();
    });
  }

  /** Until the engine has told of every act. */
  private void awaitProjection(Collection<String> codes) {
    long begun = System.nanoTime();
    while (waiting(codes) && System.nanoTime() - begun < PATIENCE.toNanos()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean waiting(Collection<String> codes) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select exists (select from casefile.task_act a
                  join readmodel.task t on t.task_key = a.task_key
                  where a.dossier_code in (:codes) and t.state = 'CREATED')
                """)
            .param("codes", codes)
            .query(Boolean.class)
            .single());
  }

  private List<Span> spans(Collection<String> codes) {
    return jdbc.sql(
            """
            select s.task_key, t.created_at, t.completed_at from readmodel.step_time s
            join readmodel.task t on t.task_key = s.task_key
            where s.dossier_code in (:codes) and t.completed_at >= t.created_at
            """)
        .param("codes", codes)
        .query((row, number) ->
            new Span(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  private void measure(Span span) {
    jdbc.sql(
            """
            update readmodel.step_time
            set started_at = :from, ended_at = :until, working_minutes = :minutes
            where task_key = :task
            """)
        .param("from", Timestamp.from(span.from()))
        .param("until", Timestamp.from(span.until()))
        .param("minutes", calendar.workingTimeBetween(span.from(), span.until()).toMinutes())
        .param("task", span.task())
        .update();
  }
}
