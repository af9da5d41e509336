package vn.motcua.dossiers.stuck;

/**
 * How many dossiers are stuck for a reason.
 *
 * @param reason why
 * @param dossiers how many; never zero
 */
public record StuckCount(StuckReason reason, long dossiers) {}
