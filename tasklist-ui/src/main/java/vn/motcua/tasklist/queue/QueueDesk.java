package vn.motcua.tasklist.queue;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.dossiers.view.SavedFilter;
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
  private final Officials officials;
  private final TaskNews news;
  private final BulkDesk bulk;
  private final QueueLikes likes;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final PersonNames people;
  private final Supplier<Actor> actor;
  private @Nullable List<Actor> colleagues;

  QueueDesk(
      TaskQueries tasks,
      Acts acts,
      Access access,
      Officials officials,
      TaskNews news,
      BulkDesk bulk,
      QueueLikes likes,
      WorkingCalendar calendar,
      Clock clock,
      PersonNames people,
      SignedIn signedIn) {
    this.tasks = tasks;
    this.acts = acts;
    this.access = access;
    this.officials = officials;
    this.news = news;
    this.bulk = bulk;
    this.likes = likes;
    this.calendar = calendar;
    this.clock = clock;
    this.people = people;
    this.actor = signedIn.present();
  }

  Actor actor() {
    return actor.get();
  }

  BulkDesk bulk() {
    return bulk;
  }

  QueueLikes likes() {
    return likes;
  }

  /** The filter the official wants to begin with. */
  Optional<SavedFilter> usual() {
    return bulk.savedFilters().stream().filter(SavedFilter::usual).findFirst();
  }

  /** The order of a list: the one asked for, else the one the official is used to. */
  TaskOrder order(QueueState state) {
    return likes.order(state);
  }

  TaskCounts counts(QueueState state) {
    return tasks.counts(state.filter(), actor.get());
  }

  TaskPage page(QueueState state, @Nullable TaskCursor after, int most) {
    return tasks.page(state.filter(), order(state), actor.get(), after, most);
  }

  /** Lines anywhere in the list, without walking there. */
  List<TaskRow> lines(QueueState state, int from, int most) {
    return tasks.jump(state.filter(), order(state), actor.get(), from, most).page().rows();
  }

  /**
   * How the filter's step is called where the first task at it waits: in the list, else anywhere on
   * its tab; empty where nothing is at that step.
   */
  Optional<Text> stepName(TaskFilter filter) {
    TaskFilter alone = TaskFilter.of(filter.tab()).withStep(filter.step());
    return Stream.of(filter, alone)
        .flatMap(one -> tasks.page(one, TaskOrder.DUE, actor.get(), null, 1).rows().stream())
        .findFirst()
        .map(TaskRow::stepName);
  }

  /** The keys of the first tasks of the list. */
  List<Long> keys(QueueState state, int most) {
    return tasks.keys(state.filter(), order(state), actor.get(), most);
  }

  Optional<TaskRow> find(long taskKey) {
    return tasks.find(taskKey, actor.get()).map(TaskDetail::row);
  }

  ActResult claim(long taskKey) {
    return acts.claim(taskKey, actor.get());
  }

  ActResult release(long taskKey) {
    return acts.release(taskKey, actor.get());
  }

  /** Whether the official holds the task, or the absent colleague they act for. */
  boolean holds(TaskRow row) {
    String holder = row.assignee();
    return holder != null
        && (holder.equals(actor().username())
            || access
                .authority(actor(), row.unit(), row.role(), holder)
                .filter(right -> holder.equals(right.onBehalfOf()))
                .isPresent());
  }

  ClockFace face(TaskRow row) {
    return ClockFace.of(row.clockState(), row.colour(), row.dueAt(), calendar, clock.instant());
  }

  String nameOf(String username) {
    return username.equals(actor.get().username()) ? actor.get().name() : people.name(username);
  }

  /** Who works in the official's units in one of the official's roles, by name. */
  List<Actor> colleagues() {
    List<Actor> known = colleagues;
    if (known == null) {
      known =
          roles().stream()
              .flatMap(role -> units().stream().flatMap(unit -> with(unit, role)))
              .filter(one -> !one.username().equals(actor.get().username()))
              .distinct()
              .sorted(Comparator.comparing(Actor::name))
              .toList();
      colleagues = known;
    }
    return known;
  }

  private Stream<Actor> with(UnitCode unit, Role role) {
    return officials.withRole(unit, role).stream();
  }

  /** The roles whose tasks the official may see here. */
  List<Role> roles() {
    return Arrays.stream(Role.values()).filter(actor.get().allRoles()::contains).toList();
  }

  List<UnitCode> units() {
    return List.copyOf(access.actingUnits(actor.get()));
  }

  /** The columns of a tab while the official has chosen none. */
  List<QueueColumn> usual(TaskTab tab) {
    return QueueColumn.usual(tab, tab == TaskTab.UNIT && units().size() > 1);
  }

  Instant now() {
    return clock.instant();
  }

  Registration onNews(Runnable changed) {
    return news.subscribe(access.actingUnits(actor.get()), changed);
  }
}
