package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockState;

/**
 * What stands against an act on a whole dossier, in words that say what to do; empty where nothing
 * does. What is offered and what is carried out ask the same.
 */
final class DossierRules {

  /** While these wait, the matter itself is being worked on. */
  private static final Set<String> WORK =
      Set.of(
          StepKind.ASSIGN.name(),
          StepKind.EXAMINE.name(),
          StepKind.INSPECT_FIELD.name(),
          StepKind.POST.name(),
          StepKind.CONSULT.name(),
          StepKind.ASSESS_OBLIGATION.name(),
          StepKind.DECIDE.name());

  private final Access access;
  private final Units units;
  private final TaskRights rights;

  DossierRules(Access access, Units units) {
    this.access = access;
    this.units = units;
    this.rights = new TaskRights(access);
  }

  Optional<Text> consult(Standing standing, Actor actor) {
    return worked(standing, actor, false);
  }

  Optional<Text> refer(Standing standing, Actor actor) {
    Optional<Text> working = worked(standing, actor, true);
    if (working.isPresent()) {
      return working;
    }
    return standing.supplementOpen() ? no("act.refer-supplement-open") : Optional.empty();
  }

  /** Whom it may be asked: a unit of today that is not the one asking, and not asked already. */
  Optional<Text> asked(
      Standing standing, Consultation.Kind kind, OpinionRequest request, Actor actor, Instant now) {
    String question = request.question().strip();
    if (question.isEmpty() || question.length() > 4000) {
      return no("act.question-missing");
    }
    if (!request.dueAt().isAfter(now)) {
      return no("act.question-date");
    }
    UnitCode unit = request.unit();
    boolean today =
        units.find(unit).isPresent()
            && units.current(unit).filter(one -> one.code().equals(unit)).isPresent();
    if (!today) {
      return no("act.unit-unknown");
    }
    if (access.actingUnits(actor).contains(unit)) {
      return no("act.unit-own");
    }
    boolean twice =
        standing.consultations().stream()
            .anyMatch(one -> one.open() && one.kind() == kind && one.unit().equals(unit));
    return twice ? no("act.asked-already") : Optional.empty();
  }

  Optional<Text> withdraw(Standing standing, Actor actor) {
    if (access.authority(actor, standing.receiving(), Role.DESK).isEmpty()) {
      return no("act.withdraw-desk", name(standing.receiving()));
    }
    return ended(standing).or(() -> settled(standing, "act.withdraw-too-late"));
  }

  Optional<Text> stop(Standing standing, Actor actor) {
    if (access.authority(actor, standing.competent(), Role.APPROVER).isEmpty()
        && access.authority(actor, standing.commune(), Role.APPROVER).isEmpty()) {
      return no("act.stop-approver");
    }
    if (standing.state() == DossierState.REGISTERED) {
      return no("act.stop-not-accepted");
    }
    return ended(standing).or(() -> settled(standing, "act.settled")).or(() -> heard(standing));
  }

  /** R14: the clock runs, there is a date, and it was never moved before. */
  Optional<Text> reappoint(Standing standing, Actor actor) {
    Optional<Text> over = ended(standing);
    if (over.isPresent()) {
      return over;
    }
    if (standing.clock() != ClockState.RUNNING) {
      return no(
          standing.clock() == ClockState.STOPPED ? "act.clock-stands" : "act.no-limit-running");
    }
    if (standing.dueAt() == null) {
      return no("act.no-date-to-extend");
    }
    if (standing.extended()) {
      return no("act.extended-before");
    }
    if (standing.atRiskTold() != null) {
      return no("act.reappoint-asked", name(standing.receiving()));
    }
    return mine(standing, actor).isEmpty() ? no("act.reappoint-holder") : Optional.empty();
  }

  /** A step of the matter waits that the official holds or may take. */
  private Optional<Text> worked(Standing standing, Actor actor, boolean held) {
    Optional<Text> over = ended(standing);
    if (over.isPresent()) {
      return over;
    }
    if (standing.state() == DossierState.REGISTERED) {
      return no("act.not-accepted-yet");
    }
    if (standing.clock() == ClockState.SETTLED) {
      return no("act.settled");
    }
    if (!standing.hears()) {
      return heard(standing);
    }
    Optional<Consultation> referral = standing.referral();
    if (referral.isPresent()) {
      return no("act.referred", name(referral.get().unit()));
    }
    List<Standing.OpenTask> mine = mine(standing, actor);
    if (mine.isEmpty()) {
      return no("act.no-work-of-yours");
    }
    boolean holds =
        mine.stream().anyMatch(task -> task.heldBy(actor) || (!held && task.holder() == null));
    return holds ? Optional.empty() : no("act.claim-first");
  }

  /** Steps of the matter that are for the official: held by nobody else. */
  private List<Standing.OpenTask> mine(Standing standing, Actor actor) {
    return standing.steps().stream()
        .filter(task -> WORK.contains(String.valueOf(task.kind())))
        .filter(task -> rights.of(task.unit(), task.role(), task.holder(), actor).isPresent())
        .filter(task -> task.holder() == null || task.heldBy(actor))
        .toList();
  }

  static Optional<Text> ended(Standing standing) {
    return standing.state().open() ? Optional.empty() : no("act.dossier-ended");
  }

  private static Optional<Text> heard(Standing standing) {
    return standing.hears() ? Optional.empty() : no("act.version-before");
  }

  private static Optional<Text> settled(Standing standing, String key) {
    return standing.clock() == ClockState.SETTLED ? no(key) : Optional.empty();
  }

  String name(UnitCode unit) {
    return units.find(unit).map(one -> one.name()).orElse(unit.value());
  }

  private static Optional<Text> no(String key, @Nullable Object... values) {
    return Optional.of(Wording.text(key, values));
  }
}
