package vn.motcua.dossiers.act.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * Acts of one official, recorded together and not carried out yet.
 *
 * @param outcome the outcome they share
 * @param tasks how many there are
 * @param runsAt when they are carried out
 */
public record PendingBatch(UUID batch, String outcome, int tasks, Instant runsAt) {}
