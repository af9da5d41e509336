package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Where a dossier stands, as far as acts on the whole of it depend on it.
 *
 * @param hears its process hears what is asked beside the steps: not under versions from before
 * @param supplementOpen form 02 waits for its answer
 * @param extended it was re-appointed before
 * @param tasks what waits for somebody
 * @param consultations what other units were asked, the newest last
 */
record Standing(
    DossierCode code,
    ProcedureCode procedure,
    int version,
    DossierState state,
    ClockState clock,
    @Nullable Instant dueAt,
    @Nullable Instant atRiskTold,
    UnitCode receiving,
    UnitCode competent,
    UnitCode commune,
    boolean hears,
    boolean supplementOpen,
    boolean extended,
    List<OpenTask> tasks,
    List<Consultation> consultations) {

  /**
   * A task that waits.
   *
   * @param kind key of the kind of its step; null where it is no step of the catalogue
   * @param claimed somebody took it in our screens; the engine's own choice is no claim
   */
  record OpenTask(
      long key,
      String elementId,
      @Nullable String kind,
      String name,
      @Nullable String role,
      @Nullable String unit,
      @Nullable String holder,
      @Nullable String holderName,
      boolean claimed,
      Instant createdAt,
      long instance,
      long elementInstance) {

    /** Whether it is a step of the procedure rather than something beside it. */
    boolean step() {
      return kind != null;
    }

    /** The official holds it, or substitutes for who does. */
    boolean heldBy(Actor actor) {
      return holder != null
          && (holder.equals(actor.username()) || actor.substituted(holder).isPresent());
    }
  }

  /** The last act of a step on this dossier. */
  record LastAct(
      long task,
      String elementId,
      @Nullable String kind,
      String outcome,
      String by,
      String byName,
      Instant at) {}

  /** The unit that examines in place of the one that asked; empty where there is none. */
  Optional<Consultation> referral() {
    return consultations.stream()
        .filter(one -> one.kind() == Consultation.Kind.REFERRAL && one.open())
        .findFirst();
  }

  /** The steps that wait. */
  List<OpenTask> steps() {
    return tasks.stream().filter(OpenTask::step).toList();
  }
}
