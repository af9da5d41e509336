package vn.motcua.local.journey;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.traffic.Cases;
import vn.motcua.local.traffic.Outcomes;
import vn.motcua.processes.outline.OutlineStep;

/** What goes on while nobody looks at a screen: dossiers come in and are brought to a step. */
final class Backstage implements AutoCloseable {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final ProcedureCode PROCEDURE = new ProcedureCode("1.014864");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PAGE = 200;

  /** The same number is the same request: each run on a running house has its own. */
  private static final AtomicInteger PEOPLE =
      new AtomicInteger(330_000 + (int) (Instant.now().getEpochSecond() % 60_000));

  private final House house;
  private final vn.motcua.local.traffic.House office;
  private final Outcomes outcomes;
  private final Procedure procedure;

  Backstage(House house, vn.motcua.local.traffic.House office) {
    this.house = house;
    this.office = office;
    this.outcomes = new Outcomes(office.get(ProcedureStore.class), office.get(Officials.class));
    this.procedure = CatalogLoader.shipped().orThrow().procedure(PROCEDURE).orElseThrow();
  }

  /** New dossiers that wait at a step, in the order of their codes. */
  List<String> dossiersAt(StepKind step, int number) throws IOException, InterruptedException {
    List<String> codes = new ArrayList<>();
    for (int count = 0; count < number; count++) {
      codes.add(house.submit(submission()));
    }
    bring(codes, step);
    return codes.stream().sorted().toList();
  }

  /** A new dossier of a procedure of the commune that waits at a step. */
  String dossierAt(ProcedureCode code, StepKind step) throws IOException, InterruptedException {
    Procedure asked = CatalogLoader.shipped().orThrow().procedure(code).orElseThrow();
    String dossier = house.submit(Cases.walkIn(asked, COMMUNE, COMMUNE, PEOPLE.getAndIncrement()));
    bring(List.of(dossier), step);
    return dossier;
  }

  /** A drawing of two pages, a photograph, and a paper nobody scanned. */
  private Submission submission() {
    Submission plain = Cases.walkIn(procedure, COMMUNE, COMMUNE, PEOPLE.getAndIncrement());
    List<SubmittedPaper> papers = new ArrayList<>(plain.papers());
    papers.set(0, paper(papers.get(0), "so-hoa.pdf", "application/pdf", Scans.drawing()));
    papers.set(1, paper(papers.get(1), "anh-hien-trang.png", "image/png", Scans.photograph()));
    return new Submission(
        plain.procedure(),
        plain.channel(),
        plain.receivingUnit(),
        plain.communeUnit(),
        plain.applicant(),
        plain.facts(),
        papers,
        plain.returnWay(),
        plain.idempotencyKey());
  }

  private static SubmittedPaper paper(SubmittedPaper plain, String name, String type, byte[] file) {
    return new SubmittedPaper(plain.componentId(), name, type, file, plain.copies());
  }

  /** The officials whose steps come before do them. */
  private void bring(Collection<String> codes, StepKind step) {
    Set<String> under = new HashSet<>(codes);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!under.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(under + " did not come to " + step);
      }
      for (Actor actor : FullStack.officials()) {
        if (actor.unit().equals(COMMUNE) || actor.is(Role.TAX)) {
          waiting(actor).stream()
              .filter(row -> under.contains(row.dossierCode().value()))
              .forEach(row -> pass(row, actor, step, under));
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
    }
  }

  private List<TaskRow> waiting(Actor actor) {
    return office
        .get(TaskQueries.class)
        .page(TaskFilter.of(TaskTab.UNIT), actor, null, PAGE)
        .rows();
  }

  private void pass(TaskRow row, Actor actor, StepKind step, Set<String> under) {
    OutlineStep here = outcomes.step(row);
    if (here.kind() == step) {
      under.remove(row.dossierCode().value());
      return;
    }
    ActResult result =
        office
            .get(Acts.class)
            .complete(
                row.taskKey(), outcomes.forward(here), outcomes.data(here, row.unit()), actor);
    if (result instanceof ActResult.Refused refused) {
      throw new IllegalStateException(row.dossierCode() + ": " + refused.reason().vi());
    }
  }

  /** The half minute in which an act on many tasks can be taken back is over for this dossier. */
  void undoTimeIsOver(String dossier) {
    house
        .database()
        .update(
            "update casefile.pending_act set runs_at = recorded_at where dossier_code = ?",
            dossier);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (pending(dossier) > 0 && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private long pending(String dossier) {
    Long acts =
        house
            .database()
            .queryForObject(
                "select count(*) from casefile.pending_act where dossier_code = ?",
                Long.class,
                dossier);
    return acts == null ? 0 : acts;
  }

  @Override
  public void close() {
    office.close();
  }
}
