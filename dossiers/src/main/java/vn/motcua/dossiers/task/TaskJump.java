package vn.motcua.dossiers.task;

/**
 * A page somewhere in the list.
 *
 * @param page its lines
 * @param row the number of its first line in the list, from 0
 * @param total how many lines the list has
 */
public record TaskJump(TaskPage page, long row, long total) {}
