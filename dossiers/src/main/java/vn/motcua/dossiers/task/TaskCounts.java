package vn.motcua.dossiers.task;

/**
 * The numbers on the tabs.
 *
 * @param mine open tasks claimed by the official
 * @param unit open unclaimed tasks of the official's roles and units
 * @param doneToday tasks the official did since midnight
 */
public record TaskCounts(long mine, long unit, long doneToday) {}
