package vn.motcua.dossiers.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.processes.contract.EngineNames;

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

  /** Ends of a step that only hand the dossier on, so that they can be taken back. */
  private static final Set<String> HANDED_ON =
      Set.of(
          EngineNames.ASSIGNED,
          EngineNames.PASS,
          EngineNames.REFUSE,
          EngineNames.DONE,
          EngineNames.ANSWERED,
          EngineNames.NONE,
          EngineNames.COLLECTED,
          EngineNames.APPROVE,
          EngineNames.RETURN,
          EngineNames.RECEIVED);

  /** How far the engine's clock may lag behind ours; its keys grow with time as well. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

  private final Access access;
  private final Units units;
  private final StandingRows rows;

  DossierRules(Access access, Units units, StandingRows rows) {
    this.access = access;
    this.units = units;
    this.rows = rows;
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
    if (right(actor, standing.receiving(), Role.DESK).isEmpty()) {
      return no("act.withdraw-desk", name(standing.receiving()));
    }
    return ended(standing).or(() -> settled(standing, "act.withdraw-too-late"));
  }

  Optional<Text> stop(Standing standing, Actor actor) {
    if (right(actor, standing.competent(), Role.APPROVER).isEmpty()
        && right(actor, standing.commune(), Role.APPROVER).isEmpty()) {
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

  /** One's own open referral, or one's own last act while nobody has built on it. */
  Optional<Text> takeBack(Standing standing, Actor actor) {
    Optional<Text> over = ended(standing);
    if (over.isPresent()) {
      return over;
    }
    Optional<Consultation> referral = standing.referral();
    if (referral.isPresent()) {
      return takeBackReferral(standing, referral.get(), actor);
    }
    Optional<Standing.LastAct> last = rows.lastAct(standing.code());
    if (last.isEmpty() || last.get().outcome().equals(EngineNames.TAKEN_BACK)) {
      return no("act.take-back-nothing");
    }
    if (!last.get().by().equals(actor.username())) {
      return no("act.take-back-other", last.get().byName());
    }
    if (!HANDED_ON.contains(last.get().outcome())
        || rows.clockMovedSince(standing.code(), last.get().at())) {
      return no("act.take-back-final");
    }
    return next(standing, last.get());
  }

  private Optional<Text> next(Standing standing, Standing.LastAct last) {
    List<Standing.OpenTask> after = after(standing, last);
    if (after.isEmpty()) {
      return no("act.take-back-not-there");
    }
    if (after.size() > 1) {
      return no("act.take-back-several");
    }
    Standing.OpenTask next = after.getFirst();
    String holder = next.holderName() == null ? next.holder() : next.holderName();
    return next.claimed() && holder != null
        ? no("act.take-back-claimed", holder, next.name())
        : Optional.empty();
  }

  /** What the dossier waits for because of the act. */
  List<Standing.OpenTask> after(Standing standing, Standing.LastAct last) {
    return standing.steps().stream()
        .filter(task -> task.key() > last.task())
        .filter(task -> !task.createdAt().isBefore(last.at().minus(CLOCKS_DIFFER)))
        .toList();
  }

  /** The task a unit was asked by; empty while the engine has not opened it. */
  static Optional<Standing.OpenTask> taskOf(Standing standing, Consultation asked) {
    String element =
        EngineNames.stepElement(
            asked.kind() == Consultation.Kind.REFERRAL
                ? EngineNames.KIND_REFERRAL
                : EngineNames.KIND_OPINION);
    return standing.tasks().stream()
        .filter(task -> task.elementId().equals(element))
        .filter(task -> asked.unit().value().equals(task.unit()))
        .findFirst();
  }

  private Optional<Text> takeBackReferral(Standing standing, Consultation asked, Actor actor) {
    if (!asked.askedBy().equals(actor.username())) {
      return no("act.take-back-other", asked.askedByName());
    }
    Optional<Standing.OpenTask> task = taskOf(standing, asked);
    if (task.isEmpty()) {
      return no("act.take-back-not-there");
    }
    String holder = task.get().holderName();
    return task.get().claimed() && holder != null
        ? no("act.take-back-claimed", holder, task.get().name())
        : Optional.empty();
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
        mine.stream().anyMatch(task -> holds(task, actor) || (!held && task.holder() == null));
    return holds ? Optional.empty() : no("act.claim-first");
  }

  /** Steps of the matter that are for the official: held by nobody else. */
  private List<Standing.OpenTask> mine(Standing standing, Actor actor) {
    return standing.steps().stream()
        .filter(task -> WORK.contains(String.valueOf(task.kind())))
        .filter(task -> right(task, actor).isPresent())
        .filter(task -> task.holder() == null || holds(task, actor))
        .toList();
  }

  private boolean holds(Standing.OpenTask task, Actor actor) {
    String holder = task.holder();
    return holder != null
        && (holder.equals(actor.username()) || actor.substituted(holder).isPresent());
  }

  private Optional<Authority> right(Standing.OpenTask task, Actor actor) {
    String unit = task.unit();
    return unit == null
        ? Optional.empty()
        : Arrays.stream(Role.values())
            .filter(role -> task.role() == null || role.key().equals(task.role()))
            .flatMap(
                role -> access.authority(actor, new UnitCode(unit), role, task.holder()).stream())
            .findFirst();
  }

  private Optional<Authority> right(Actor actor, UnitCode unit, Role role) {
    return access.authority(actor, unit, role);
  }

  private static Optional<Text> ended(Standing standing) {
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
