package vn.motcua.local.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** The receiving desks: people bring dossiers of several procedures in turn. */
public final class Counter {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final int CLERKS = 8;

  private final House house;
  private final List<Actor> desks;
  private final List<Procedure> procedures;
  private final AtomicInteger people;
  private final Patience patience = new Patience(new AtomicBoolean());

  /**
   * @param procedures brought in turn, each at a desk of its level
   * @param first number of the first person; other counters on the same data take others
   */
  public Counter(House house, List<Actor> officials, List<ProcedureCode> procedures, int first) {
    this.house = house;
    this.desks = officials.stream().filter(actor -> actor.is(Role.DESK)).toList();
    ProcedureStore store = house.get(ProcedureStore.class);
    this.procedures =
        procedures.stream().map(code -> store.current(code).orElseThrow().procedure()).toList();
    this.people = new AtomicInteger(first);
  }

  /** Takes in so many dossiers, several at a time. */
  public List<DossierCode> register(int number) throws Exception {
    Semaphore clerks = new Semaphore(CLERKS);
    try (ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("counter-", 0).factory())) {
      List<Future<DossierCode>> taken = new ArrayList<>();
      for (int count = 0; count < number; count++) {
        clerks.acquire();
        taken.add(threads.submit(released(clerks, this::register)));
      }
      List<DossierCode> codes = new ArrayList<>();
      for (Future<DossierCode> one : taken) {
        codes.add(one.get());
      }
      return codes;
    }
  }

  /** Takes the next dossier in. */
  public DossierCode register() throws Exception {
    int person = people.getAndIncrement();
    Procedure procedure = procedures.get(Math.floorMod(person, procedures.size()));
    Actor desk = desk(procedure);
    Submission submission = Cases.walkIn(procedure, desk.unit(), COMMUNE, person);
    IntakeResult result =
        patience.until(() -> house.get(Intake.class).register(submission, new Origin.Desk(desk)));
    return switch (result) {
      case IntakeResult.Registered registered -> registered.code();
      case IntakeResult.Repeated repeated -> repeated.code();
      case IntakeResult.Conflict conflict ->
          throw new IllegalStateException("person " + person + " came before with another case");
      case IntakeResult.Refused refused ->
          throw new IllegalStateException(procedure.code() + " refused: " + refused.problems());
    };
  }

  /** A case nobody has brought yet, to be submitted in another way. */
  public Submission nextCase() {
    int person = people.getAndIncrement();
    Procedure procedure = procedures.get(Math.floorMod(person, procedures.size()));
    return Cases.walkIn(procedure, desk(procedure).unit(), COMMUNE, person);
  }

  private Actor desk(Procedure procedure) {
    boolean commune = procedure.levels().contains(Level.COMMUNE);
    return desks.stream()
        .filter(actor -> actor.unit().equals(COMMUNE) == commune)
        .findFirst()
        .orElseThrow();
  }

  private static <T> Callable<T> released(Semaphore clerks, Callable<T> work) {
    return () -> {
      try {
        return work.call();
      } finally {
        clerks.release();
      }
    };
  }
}
