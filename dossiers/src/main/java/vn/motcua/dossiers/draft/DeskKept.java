package vn.motcua.dossiers.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of what was entered at the desk. */
public sealed interface DeskKept {

  /** Kept as this version. */
  record Kept(UUID version) implements DeskKept {}

  /**
   * Not kept: another window of the official was quicker.
   *
   * @param at when that one saved; null where it handed in or discarded the dossier
   */
  record Overtaken(@Nullable Instant at) implements DeskKept {}

  /** Not kept: it is larger than anything entered at a desk. */
  record TooMuch() implements DeskKept {}
}
