package vn.motcua.dossiers.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/**
 * Says for every act an official could think of whether it is possible now, and if not, why. What
 * is said here is asked again when the act is done.
 */
public final class Offers {

  /** What ends a step somewhere in every procedure; people look for these anywhere. */
  private static final List<String> KNOWN_OUTCOMES =
      List.of(
          EngineNames.ACCEPT,
          EngineNames.SUPPLEMENT,
          EngineNames.REFUSE,
          EngineNames.PASS,
          EngineNames.APPROVE,
          EngineNames.ISSUED,
          EngineNames.RETURNED);

  private final Access access;
  private final StandingRows rows;
  private final DossierRules dossier;
  private final TakeBackRules takeBack;
  private final TaskRules task;
  private final ProcedureStore procedures;

  public Offers(JdbcClient jdbc, Access access, Units units, ProcedureStore procedures) {
    this.access = access;
    this.rows = new StandingRows(jdbc);
    this.dossier = new DossierRules(access, units);
    this.takeBack = new TakeBackRules(rows);
    this.task = new TaskRules(access, units, new DossierRows(jdbc));
    this.procedures = procedures;
  }

  /**
   * Acts on the task first, in the order of its step, then those on its dossier.
   *
   * @return nothing where the official may not see the task
   */
  public List<Offer> of(long taskKey, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.dossierOf(taskKey)
                .flatMap(rows::find)
                .map(standing -> all(standing, taskKey, actor))
                .orElse(List.of()));
  }

  /**
   * Acts on the dossier, whatever step waits.
   *
   * @return nothing where the official may not see the dossier
   */
  public List<Offer> of(DossierCode code, Actor actor) {
    return access.as(
        actor, () -> rows.find(code).map(standing -> dossier(standing, actor)).orElse(List.of()));
  }

  private List<Offer> all(Standing standing, long taskKey, Actor actor) {
    Optional<Standing.OpenTask> open =
        standing.tasks().stream().filter(one -> one.key() == taskKey).findFirst();
    List<Offer> offers = new ArrayList<>();
    open.ifPresentOrElse(one -> onTask(standing, one, actor, offers), () -> gone(offers));
    offers.addAll(dossier(standing, actor));
    return offers;
  }

  private void onTask(Standing standing, Standing.OpenTask open, Actor actor, List<Offer> offers) {
    List<OutlineStep> outline =
        procedures
            .version(standing.procedure(), standing.version())
            .map(version -> version.outline())
            .orElse(List.of());
    Set<String> outcomes = new LinkedHashSet<>();
    outline.stream()
        .filter(step -> step.elementId().equals(open.elementId()))
        .forEach(step -> outcomes.addAll(step.outcomes()));
    for (String outcome : outcomes) {
      offers.add(offer(outcome, task.complete(standing, open, outcome, actor)));
    }
    if (outcomes.contains(EngineNames.SUPPLEMENT)) {
      offers.add(offer(Offer.SUPPLEMENT_SECTOR, task.sector(standing, open, actor)));
    }
    KNOWN_OUTCOMES.stream()
        .filter(outcome -> !outcomes.contains(outcome))
        .forEach(outcome -> offers.add(Offer.not(outcome, task.elsewhere(outcome, open, outline))));
    offers.add(offer(Offer.CLAIM, task.claim(standing, open, actor)));
    offers.add(offer(Offer.RELEASE, task.release(open, actor)));
    offers.add(offer(Offer.ASSIGN, task.assign(standing, open, actor)));
    offers.add(offer(Offer.DELEGATE, task.delegate(standing, open, actor)));
  }

  private void gone(List<Offer> offers) {
    Text why = TaskRules.words("act.task-closed");
    for (String act : List.of(Offer.CLAIM, Offer.RELEASE, Offer.ASSIGN, Offer.DELEGATE)) {
      offers.add(Offer.not(act, why));
    }
  }

  private List<Offer> dossier(Standing standing, Actor actor) {
    return List.of(
        offer(Offer.CONSULT, dossier.consult(standing, actor)),
        offer(Offer.REFER, dossier.refer(standing, actor)),
        offer(Offer.TAKE_BACK, takeBack.barred(standing, actor)),
        offer(Offer.REAPPOINT, dossier.reappoint(standing, actor)),
        offer(Offer.WITHDRAW, dossier.withdraw(standing, actor)),
        offer(Offer.STOP, dossier.stop(standing, actor)));
  }

  private static Offer offer(String act, Optional<Text> why) {
    return why.map(words -> Offer.not(act, words)).orElseGet(() -> Offer.allowed(act));
  }
}
