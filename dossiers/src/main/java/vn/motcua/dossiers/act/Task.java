package vn.motcua.dossiers.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A task with what acting on it depends on; its dossier is locked.
 *
 * @param role key of the role it waits for; null where the engine names none
 * @param holder who holds it: our claim, else the engine's assignee; null = free
 * @param heldSince when the holder took it
 */
public record Task(
    long key,
    DossierCode dossier,
    String elementId,
    @Nullable String role,
    @Nullable String unit,
    boolean open,
    @Nullable String holder,
    @Nullable String holderName,
    Instant heldSince,
    ProcedureCode procedure,
    int version,
    DossierState state,
    ClockState clock,
    @Nullable Instant dueAt) {

  /** The official holds it, or the absent colleague does in whose right they act. */
  boolean heldBy(Actor actor, Authority authority) {
    return holder != null
        && (holder.equals(actor.username()) || holder.equals(authority.onBehalfOf()));
  }

  /** What to call who holds it. */
  String holderName(String username) {
    return holderName == null ? username : holderName;
  }
}
