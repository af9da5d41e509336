package vn.motcua.dossiers.act;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.processes.contract.EngineNames;

/**
 * What may be taken back: one's own open referral, or one's own last act while nobody has built on
 * it.
 */
final class TakeBackRules {

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

  private final StandingRows rows;

  TakeBackRules(StandingRows rows) {
    this.rows = rows;
  }

  /** What stands against it; empty where nothing does. */
  Optional<Text> barred(Standing standing, Actor actor) {
    Optional<Text> over = DossierRules.ended(standing);
    if (over.isPresent()) {
      return over;
    }
    Optional<Consultation> referral = standing.referral();
    if (referral.isPresent()) {
      return referral(standing, referral.get(), actor);
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

  private Optional<Text> referral(Standing standing, Consultation asked, Actor actor) {
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

  private static Optional<Text> no(String key, @Nullable Object... values) {
    return Optional.of(Wording.text(key, values));
  }
}
