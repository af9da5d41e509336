package vn.motcua.local.traffic.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.Outcomes;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/**
 * Brings dossiers that really live in the engine: received some time ago by the clock of their case
 * file, taken some steps on by officials, then left to wait. What the engine itself saw was today;
 * the read model is told the times of the case file.
 */
public final class RunningDossiers implements AutoCloseable {
  /** Begins the idempotency keys of what is brought here. */
  static final String KEY = "history-";

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();
  private static final long A_SUM = 1_250_000;

  private record Open(long task, String dossier, String element, UnitCode unit, Role role) {}

  private final Addresses addresses;
  private final Progress progress;
  private final PastClock clock = new PastClock(Instant.now());
  private final House house;
  private final House system;
  private final Outcomes outcomes;
  private final Map<String, Actor> seated = new HashMap<>();

  public RunningDossiers(Addresses addresses, Progress progress) {
    this.addresses = addresses;
    this.progress = progress;
    this.house = House.ofOfficials(addresses, clock);
    this.system = House.ofSystem(addresses);
    this.outcomes = new Outcomes(house.get(ProcedureStore.class), house.get(Officials.class));
  }

  /**
   * Brings them, unless some are there.
   *
   * @return how many are in process now
   */
  public int bring(HistoryPlan plan, int number, List<Matter> matters, UnitCode shown)
      throws SQLException {
    Instant now = Instant.now();
    WorkingCalendar calendar = house.get(WorkingCalendar.class);
    LiveCases choice = new LiveCases(plan, house.get(Units.class), calendar, matters, shown);
    Map<String, LiveCase> live = new HashMap<>();
    for (LiveCase wanted : choice.choose(number, now)) {
      register(wanted);
      if (!wanted.code.isEmpty()) {
        live.put(wanted.code, wanted);
      }
    }
    try (HistoryStore store = new HistoryStore(addresses.postgres(), addresses.ownerPassword())) {
      store.mark();
    }
    progress.say("%d dossiers are registered; officials take them on".formatted(live.size()));
    work(live, now);
    new Ageing(system, calendar).age(live.keySet());
    return live.size();
  }

  private void register(LiveCase live) {
    clock.set(live.received);
    Actor desk = official(live.submission.receivingUnit(), Role.DESK);
    IntakeResult result = house.get(Intake.class).register(live.submission, new Origin.Desk(desk));
    switch (result) {
      case IntakeResult.Registered registered -> live.code = registered.code().value();
      case IntakeResult.Repeated repeated -> live.code = repeated.code().value();
      case IntakeResult.Conflict conflict -> {}
      case IntakeResult.Refused refused ->
          progress.say(live.submission.procedure() + " was refused: " + refused.problems());
    }
  }

  private void work(Map<String, LiveCase> live, Instant now) {
    long moved = System.nanoTime();
    while (live.values().stream().anyMatch(LiveCase::wantsMore)
        && System.nanoTime() - moved < PATIENCE.toNanos()) {
      int acts = 0;
      for (Open open : open(live)) {
        acts += act(open, live.get(open.dossier()), now) ? 1 : 0;
      }
      if (acts > 0) {
        moved = System.nanoTime();
      } else {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  /** Every step in turn, spread evenly from receipt to now. */
  private boolean act(Open open, LiveCase live, Instant now) {
    OutlineStep step =
        live.matter.steps().stream()
            .filter(known -> known.elementId().equals(open.element()))
            .findFirst()
            .orElse(null);
    if (step == null) {
      return false;
    }
    long span = Duration.between(live.received, now).toSeconds();
    clock.set(live.received.plusSeconds(span * (live.done + 1) / (live.acts + 2)));
    Actor actor = official(open.unit(), open.role());
    ActResult result = live.pauses ? pausing(open, step, actor) : forward(open, step, actor);
    if (result instanceof ActResult.Refused refused) {
      progress.say(open.dossier() + " " + open.element() + ": " + refused.reason().vi());
      live.done = live.acts;
      return false;
    }
    boolean waits = live.pauses && stops(step);
    live.done = waits ? live.acts : live.done + 1;
    return true;
  }

  private ActResult pausing(Open open, OutlineStep step, Actor actor) {
    Acts acts = house.get(Acts.class);
    if (step.kind() == StepKind.EXAMINE && step.outcomes().contains(EngineNames.SUPPLEMENT)) {
      return acts.requestSupplement(
          open.task(),
          new SupplementRequest(List.of("Giấy tờ còn thiếu"), "Hồ sơ chưa đủ thành phần", null),
          actor);
    }
    if (step.kind() == StepKind.ASSESS_OBLIGATION) {
      return acts.complete(
          open.task(), EngineNames.REQUIRED, Map.of(EngineNames.OBLIGATION, A_SUM), actor);
    }
    return forward(open, step, actor);
  }

  private ActResult forward(Open open, OutlineStep step, Actor actor) {
    return house
        .get(Acts.class)
        .complete(open.task(), outcomes.forward(step), outcomes.data(step, open.unit()), actor);
  }

  private static boolean stops(OutlineStep step) {
    return step.kind() == StepKind.ASSESS_OBLIGATION
        || step.kind() == StepKind.POST
        || (step.kind() == StepKind.EXAMINE && step.outcomes().contains(EngineNames.SUPPLEMENT));
  }

  private List<Open> open(Map<String, LiveCase> live) {
    List<String> codes =
        live.values().stream().filter(LiveCase::wantsMore).map(known -> known.code).toList();
    return system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(
                    """
                    select t.task_key, t.dossier_code, t.element_id, t.unit, t.role
                    from readmodel.task t
                    where t.dossier_code in (:codes) and t.state = 'CREATED'
                      and not exists (select from casefile.task_act a where a.task_key = t.task_key)
                    order by t.task_key
                    """)
                .param("codes", codes)
                .query((row, number) ->
                    new Open(
                        row.getLong("task_key"),
                        new DossierCode(row.getString("dossier_code")).value(),
                        row.getString("element_id"),
                        new UnitCode(row.getString("unit")),
                        role(row.getString("role"))))
                .list());
  }

  private Actor official(UnitCode unit, Role role) {
    return seated.computeIfAbsent(
        role + "@" + unit,
        key -> {
          List<Actor> all = house.get(Officials.class).withRole(unit, role);
          if (all.isEmpty()) {
            throw new IllegalStateException("Nobody is " + key);
          }
          return all.getFirst();
        });
  }

  private static Role role(String key) {
    return Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public void close() {
    house.close();
    system.close();
  }
}
