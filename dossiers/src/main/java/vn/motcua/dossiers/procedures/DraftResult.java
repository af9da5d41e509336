package vn.motcua.dossiers.procedures;

import java.time.Instant;

/** What became of saving a draft. */
public sealed interface DraftResult {

  /** Kept. */
  record Saved(long revision) implements DraftResult {}

  /** Somebody saved in between; nothing was written. */
  record Conflict(String by, Instant at) implements DraftResult {}
}
