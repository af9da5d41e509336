package vn.motcua.dossiers.draft;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/**
 * Keeps what officials type, field by field, so that a lost connection, an expired session or
 * another machine loses nothing. A draft is gone with the act it led to. It may hold personal data
 * and is seen by whoever sees the dossier.
 *
 * @see "docs/decisions/0040-nothing-typed-is-lost.md"
 */
public final class Drafts {

  private static final int MOST_FIELDS = 200;
  private static final int KEY_BYTES = 32;

  private final Access access;
  private final DraftRows rows;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Drafts(JdbcClient jdbc, Access access, Clock clock) {
    this.access = access;
    this.rows = new DraftRows(jdbc);
    this.clock = clock;
  }

  /** What is kept, in the order of its fields; empty where the official may not see it. */
  public List<DraftField> of(DraftPlace place, Actor actor) {
    return access.as(actor, () -> rows.of(place));
  }

  /**
   * Keeps what was typed. A field that somebody changed since the screen read it is not written
   * over: both then have to decide. What is not kept has to stay on the screen.
   */
  public DraftResult keep(DraftPlace place, List<DraftField.Typed> typed, Actor actor) {
    if (typed.size() > MOST_FIELDS) {
      return refused("draft.too-much");
    }
    return access.as(
        actor,
        () -> {
          Optional<DraftResult> refusal = refusal(place, actor);
          return refusal.isPresent() ? refusal.get() : write(place, typed, actor);
        });
  }

  /** Forgets what is kept, because it was sent or the official does not want it any more. */
  public void discard(DraftPlace place, Actor actor) {
    access.as(
        actor,
        () -> {
          if (refusal(place, actor).isEmpty()) {
            rows.delete(place);
          }
        });
  }

  /**
   * The official's own key (256 bit, AES) for what the browser keeps while the line is down; made
   * at the first call.
   */
  public byte[] key(Actor actor) {
    return access.as(
        actor,
        () -> {
          byte[] fresh = new byte[KEY_BYTES];
          random.nextBytes(fresh);
          return rows.key(actor.username(), fresh);
        });
  }

  private DraftResult write(DraftPlace place, List<DraftField.Typed> typed, Actor actor) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, Long> revisions = new LinkedHashMap<>();
    List<DraftField> conflicts = new ArrayList<>();
    for (DraftField.Typed field : typed) {
      if (!DraftRows.fits(field)) {
        return refused("draft.too-much");
      }
      rows.write(place, field, actor, at)
          .ifPresentOrElse(
              revision -> revisions.put(field.field(), revision),
              () -> rows.field(place, field.field()).ifPresent(conflicts::add));
    }
    return new DraftResult.Kept(revisions, conflicts);
  }

  /** Only the holder of an open task, or who acts for the holder, types into its form. */
  private Optional<DraftResult> refusal(DraftPlace place, Actor actor) {
    if (!place.isTask()) {
      return rows.visible(place.dossier())
          ? Optional.empty()
          : Optional.of(refused("draft.no-dossier"));
    }
    DraftRows.Held held = rows.held(place).orElse(null);
    if (held == null || !held.open()) {
      return Optional.of(refused("draft.task-gone"));
    }
    String holder = held.holder();
    if (holder == null) {
      return Optional.of(refused("draft.not-held"));
    }
    return holder.equals(actor.username()) || actor.substituted(holder).isPresent()
        ? Optional.empty()
        : Optional.of(refused("draft.held-by", held.holderName()));
  }

  private static DraftResult refused(String key, Object... values) {
    return new DraftResult.Refused(Wording.text(key, values));
  }
}
