package vn.motcua.dossiers.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** What stands against an act on one task; empty where nothing does. */
final class TaskRules {

  /** These are done while another unit examines: they are no step of the matter. */
  private static final Set<String> BESIDE_A_REFERRAL =
      Set.of(StepKind.RETURN.name(), StepKind.ARCHIVE.name());

  private final TaskRights rights;
  private final Units units;
  private final DossierRows rows;

  TaskRules(Access access, Units units, DossierRows rows) {
    this.rights = new TaskRights(access);
    this.units = units;
    this.rows = rows;
  }

  Optional<Text> claim(Standing standing, Standing.OpenTask task, Actor actor) {
    Optional<Text> barred = barred(standing, task, actor);
    if (barred.isPresent()) {
      return barred;
    }
    if (task.holder() == null) {
      return Optional.empty();
    }
    return task.holder().equals(actor.username())
        ? no("act.held-by-you")
        : no("act.held-by", holderName(task));
  }

  Optional<Text> release(Standing.OpenTask task, Actor actor) {
    boolean led = task.holder() != null && rights.leading(task.unit(), actor).isPresent();
    return led || task.heldBy(actor) ? Optional.empty() : no("act.not-held");
  }

  /** A head or approver of the unit gives a task to somebody. */
  Optional<Text> assign(Standing standing, Standing.OpenTask task, Actor actor) {
    return ended(standing)
        .or(() ->
            rights.leading(task.unit(), actor).isPresent()
                ? Optional.empty()
                : no("act.assign-leaders"));
  }

  /** The holder hands the task on. */
  Optional<Text> delegate(Standing standing, Standing.OpenTask task, Actor actor) {
    return ended(standing)
        .or(() -> task.heldBy(actor) ? Optional.empty() : no("act.delegate-holder"));
  }

  Optional<Text> complete(Standing standing, Standing.OpenTask task, String outcome, Actor actor) {
    Optional<Text> barred = held(standing, task, actor);
    return barred.isEmpty() && outcome.equals(EngineNames.SUPPLEMENT)
        ? supplement(standing, SupplementStage.of(kind(task.kind())))
        : barred;
  }

  /** Form 02 under a sector's own law has a stage of its own, whatever was asked for before. */
  Optional<Text> sector(Standing standing, Standing.OpenTask task, Actor actor) {
    return held(standing, task, actor).or(() -> supplement(standing, SupplementStage.SECTOR));
  }

  private Optional<Text> held(Standing standing, Standing.OpenTask task, Actor actor) {
    Optional<Text> barred = barred(standing, task, actor);
    if (barred.isPresent()) {
      return barred;
    }
    if (task.holder() == null) {
      return no("act.claim-first");
    }
    return task.heldBy(actor)
        ? referred(standing, task.kind())
        : no("act.held-by", holderName(task));
  }

  /** Form 02 is asked once and completely in each stage (R3, R10). */
  Optional<Text> supplement(Standing standing, SupplementStage stage) {
    if (standing.supplementOpen()) {
      return no("act.supplement-open");
    }
    return rows.supplementAsked(standing.code(), stage)
        ? no("act.supplement-once." + stage.name())
        : Optional.empty();
  }

  /** While another unit examines, the steps of the matter wait for its conclusion. */
  Optional<Text> referred(Standing standing, @Nullable String kind) {
    if (kind == null || BESIDE_A_REFERRAL.contains(kind)) {
      return Optional.empty();
    }
    return standing.referral().map(asked -> words("act.referred", name(asked.unit())));
  }

  /** Why this step does not end so, and whose step does. */
  Text elsewhere(String outcome, Standing.OpenTask task, List<OutlineStep> outline) {
    return outline.stream()
        .filter(step -> step.outcomes().contains(outcome))
        .findFirst()
        .map(step -> words("act.other-step", step.name(), "@" + step.role().key()))
        .orElseGet(() -> words("act.no-such-step"));
  }

  private Optional<Text> barred(Standing standing, Standing.OpenTask task, Actor actor) {
    return ended(standing)
        .or(() ->
            rights.of(task.unit(), task.role(), task.holder(), actor).isPresent()
                ? Optional.empty()
                : no("act.not-your-role"));
  }

  private static String holderName(Standing.OpenTask task) {
    return String.valueOf(task.holderName() == null ? task.holder() : task.holderName());
  }

  private static Optional<Text> ended(Standing standing) {
    return standing.state().open()
            || !standing.steps().isEmpty() && standing.state() == DossierState.RETURNED
        ? Optional.empty()
        : no("act.dossier-ended");
  }

  private static @Nullable StepKind kind(@Nullable String name) {
    return name == null ? null : StepKind.valueOf(name);
  }

  private String name(UnitCode unit) {
    return units.find(unit).map(one -> one.name()).orElse(unit.value());
  }

  private static Optional<Text> no(String key, Object... values) {
    return Optional.of(words(key, values));
  }

  static Text words(String key, Object... values) {
    return Wording.text(key, values);
  }
}
