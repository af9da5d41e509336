package vn.motcua.dossiers.stuck;

import java.time.Instant;

/**
 * The last time all running dossiers were looked at.
 *
 * @param at when
 * @param running how many dossiers were running, over all units
 * @param stuck how many of them nothing moved, over all units
 */
public record StuckLook(Instant at, long running, long stuck) {}
