package vn.motcua.tasklist.queue;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.PersonNames;
import vn.motcua.tasklist.shell.SignedIn;

/** What the queue asks and does, in the name of the official who looks at it. */
@Component
@Scope("prototype")
final class QueueDesk {

  private final TaskQueries tasks;
  private final Acts acts;
  private final Access access;
  private final TaskNews news;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final PersonNames people;
  private final Actor actor;

  QueueDesk(
      TaskQueries tasks,
      Acts acts,
      Access access,
      TaskNews news,
      WorkingCalendar calendar,
      Clock clock,
      PersonNames people,
      SignedIn signedIn) {
    this.tasks = tasks;
    this.acts = acts;
    this.access = access;
    this.news = news;
    this.calendar = calendar;
    this.clock = clock;
    this.people = people;
    this.actor = signedIn.actor();
  }

  Actor actor() {
    return actor;
  }

  TaskCounts counts(TaskFilter filter) {
    return tasks.counts(filter, actor);
  }

  TaskPage page(TaskFilter filter, @Nullable TaskCursor after, int most) {
    return tasks.page(filter, actor, after, most);
  }

  Optional<TaskRow> find(long taskKey) {
    return tasks.find(taskKey, actor).map(TaskDetail::row);
  }

  ActResult claim(long taskKey) {
    return acts.claim(taskKey, actor);
  }

  ClockFace face(TaskRow row) {
    return ClockFace.of(row.clockState(), row.colour(), row.dueAt(), calendar, clock.instant());
  }

  String nameOf(String username) {
    return username.equals(actor.username()) ? actor.name() : people.name(username);
  }

  Registration onNews(Runnable changed) {
    return news.subscribe(access.actingUnits(actor), changed);
  }
}
