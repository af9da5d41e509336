package vn.motcua.dossiers.task;

/**
 * The numbers on the tabs.
 *
 * @param mine open tasks the official holds
 * @param unit open tasks of the official's own roles and units that nobody holds
 * @param substituted open tasks done for absent colleagues
 * @param doneToday tasks the official did since midnight
 */
public record TaskCounts(long mine, long unit, long substituted, long doneToday) {

  /** The numbers of an official who acts for nobody else. */
  public TaskCounts(long mine, long unit, long doneToday) {
    this(mine, unit, 0, doneToday);
  }

  /** The number on one tab. */
  public long of(TaskTab tab) {
    return switch (tab) {
      case MINE -> mine;
      case UNIT -> unit;
      case SUBSTITUTED -> substituted;
      case DONE_TODAY -> doneToday;
    };
  }
}
