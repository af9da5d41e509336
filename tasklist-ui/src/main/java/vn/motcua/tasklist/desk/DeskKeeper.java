package vn.motcua.tasklist.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.draft.DeskDraft;
import vn.motcua.dossiers.draft.DeskDrafts;
import vn.motcua.dossiers.draft.DeskKept;

/**
 * Has what is entered at the desk kept on the server and brings it back. A window that finds that
 * another one wrote since keeps nothing more: two dossiers are never mixed.
 */
final class DeskKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(DeskKeeper.class);

  private final DeskDrafts drafts;
  private final Supplier<Actor> actor;
  private final DeskEntries entries;
  private final DeskBar bar;
  private @Nullable UUID version;
  private @Nullable DeskState kept;
  private boolean failed;
  private boolean overtaken;
  private boolean ended;

  DeskKeeper(DeskDrafts drafts, Supplier<Actor> actor, DeskEntries entries, DeskBar bar) {
    this.drafts = drafts;
    this.actor = actor;
    this.entries = entries;
    this.bar = bar;
  }

  /** Brings back what the official left unfinished; false where there is nothing. */
  boolean restore() {
    Optional<DeskDraft> found = drafts.of(actor.get());
    if (found.isEmpty()) {
      return false;
    }
    DeskDraft draft = found.get();
    version = draft.version();
    DeskState.read(draft.content())
        .ifPresentOrElse(
            state -> bar.restored(draft.savedAt(), entries.restore(state)),
            () -> bar.unreadable(draft.savedAt()));
    kept = entries.state();
    return true;
  }

  /** Keeps what is entered now; true where something would be lost with the screen. */
  boolean unsaved() {
    if (!ended && !overtaken) {
      keep();
    }
    return !ended && (failed || overtaken) && entries.any();
  }

  /** It is handed in or discarded: forgotten, and nothing more is kept. */
  void end() {
    ended = true;
    forget();
  }

  private void keep() {
    if (!entries.any()) {
      forget();
      succeed();
      return;
    }
    DeskState state = entries.state();
    if (state.equals(kept)) {
      return;
    }
    try {
      answered(drafts.keep(state.json(), version, actor.get()), state);
    } catch (RuntimeException fault) {
      wrong(fault);
      fail();
    }
  }

  private void answered(DeskKept answer, DeskState state) {
    switch (answer) {
      case DeskKept.Kept(UUID now) -> {
        version = now;
        kept = state;
        succeed();
      }
      case DeskKept.Overtaken(var at) -> {
        overtaken = true;
        bar.overtaken(at);
      }
      case DeskKept.TooMuch() -> fail();
    }
  }

  private void succeed() {
    if (failed) {
      failed = false;
      bar.keptAgain();
    }
  }

  private void fail() {
    failed = true;
    bar.notKept();
  }

  private void forget() {
    UUID seen = version;
    if (seen == null) {
      return;
    }
    try {
      drafts.drop(seen, actor.get());
      version = null;
      kept = null;
    } catch (RuntimeException fault) {
      wrong(fault);
    }
  }

  /** The database may name what was entered in its message: it is not logged. */
  private static void wrong(RuntimeException fault) {
    LOG.warn("What is entered at a desk was not kept: {}", fault.getClass().getName());
  }
}
