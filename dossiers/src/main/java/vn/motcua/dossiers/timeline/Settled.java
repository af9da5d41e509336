package vn.motcua.dossiers.timeline;

import java.time.LocalDate;

/**
 * Asks for dossiers settled in a period instead of those in process.
 *
 * @param from the first day, in Vietnam
 * @param until the last day
 */
public record Settled(LocalDate from, LocalDate until) {}
