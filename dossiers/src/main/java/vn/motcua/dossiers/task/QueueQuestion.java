package vn.motcua.dossiers.task;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Duty;

/**
 * Who asks for what of the queue, as SQL needs it.
 *
 * @param me user name of who asks
 * @param own what the official does in their own right
 * @param absent what the absent colleagues do for whom the official acts
 * @param colleagues user names of these colleagues
 * @param today midnight
 */
record QueueQuestion(
    TaskFilter filter,
    TaskOrder order,
    String me,
    Set<Duty> own,
    Set<Duty> absent,
    List<String> colleagues,
    OffsetDateTime now,
    OffsetDateTime today) {

  static QueueQuestion of(
      TaskFilter filter,
      TaskOrder order,
      Actor actor,
      Access access,
      OffsetDateTime now,
      OffsetDateTime today) {
    Set<Duty> absent = new LinkedHashSet<>();
    actor
        .substitutes()
        .forEach(one ->
            absent.addAll(
                access.duties(new Actor(one.username(), one.name(), one.unit(), one.roles()))));
    return new QueueQuestion(
        filter,
        order,
        actor.username(),
        access.duties(actor.acting(List.of())),
        absent,
        actor.substitutes().stream().map(one -> one.username()).toList(),
        now,
        today);
  }

  /** The same on another tab. */
  QueueQuestion on(TaskTab tab) {
    return new QueueQuestion(filter.withTab(tab), order, me, own, absent, colleagues, now, today);
  }

  /** Whose free tasks the tab shows, as far as the filter lets them through. */
  List<Duty> free() {
    return switch (filter.tab()) {
      case UNIT -> filter.holder() == null ? wanted(own) : List.of();
      case SUBSTITUTED ->
          filter.holder() == null
              ? wanted(absent).stream().filter(duty -> !own.contains(duty)).toList()
              : List.of();
      case MINE, DONE_TODAY -> List.of();
    };
  }

  /** In which duties tasks that somebody holds are shown. */
  List<Duty> held() {
    return switch (filter.tab()) {
      case MINE -> {
        Set<Duty> all = new LinkedHashSet<>(own);
        all.addAll(absent);
        yield wanted(all);
      }
      case UNIT -> filter.holder() == null ? List.of() : wanted(own);
      case SUBSTITUTED -> wanted(absent);
      case DONE_TODAY -> List.of();
    };
  }

  /** Whose held tasks the tab shows. */
  List<String> holders() {
    String holder = filter.holder();
    return switch (filter.tab()) {
      case MINE -> List.of(me);
      case SUBSTITUTED ->
          holder == null ? colleagues : colleagues.stream().filter(holder::equals).toList();
      case UNIT -> holder == null ? List.of() : List.of(holder);
      case DONE_TODAY -> List.of();
    };
  }

  private List<Duty> wanted(Set<Duty> duties) {
    return duties.stream()
        .filter(duty -> filter.role() == null || duty.role() == filter.role())
        .filter(duty -> filter.unit() == null || duty.unit().equals(filter.unit()))
        .toList();
  }
}
