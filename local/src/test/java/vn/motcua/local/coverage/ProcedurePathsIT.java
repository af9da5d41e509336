package vn.motcua.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.drive.DecisionDesk;
import vn.motcua.local.drive.Driven;
import vn.motcua.local.drive.EngineClock;
import vn.motcua.local.drive.EngineDriver;
import vn.motcua.local.drive.ModelDesk;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.Shape;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Platform;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.command.EngineAddress;

/**
 * Every shipped procedure runs to its end on the real engine, every path once for each shape, every
 * row of every decision table. That this is enough is measured, and written to {@code
 * target/coverage}.
 */
@MotcuaIT
class ProcedurePathsIT {
  private static final Path FOLDER = Path.of("target/coverage");
  private static final int ALIVE = 120;

  private final Map<Shape, List<Coverage.Subject>> shapes = new LinkedHashMap<>();
  private final Map<Shape, Paths> paths = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void everythingThatCanBeReachedIsReachedOnTheEngine(Addresses addresses, Platform platform)
      throws Exception {
    EngineAddress engine = new EngineAddress(addresses.zeebe(), addresses.zeebeRest());
    long begun = System.nanoTime();
    Catalog catalog = CatalogLoader.shipped().orThrow();
    prepare(catalog, engine);
    double prepared = since(begun);

    long evaluating = System.nanoTime();
    Map<String, Set<String>> fitted;
    int evaluations;
    try (DecisionDesk desk = new DecisionDesk(engine)) {
      all().forEach(subject -> subject.inputs().inputs().forEach(desk::ask));
      fitted = desk.fitted();
      evaluations = desk.asked();
      problems.addAll(desk.problems());
    }
    double evaluated = since(evaluating);

    EngineClock clock = new EngineClock(platform.zeebeManagement());
    Driven driven = drive(engine, addresses, clock);
    problems.addAll(driven.problems());
    Coverage coverage = new Coverage(shapes, paths, driven, fitted);
    List<Line> lines = coverage.lines();
    Totals totals =
        new Totals(
            catalog.procedures().size(),
            shapes.size(),
            paths.values().stream().mapToInt(found -> found.all().size()).sum(),
            lines.stream().mapToInt(Line::instances).sum(),
            evaluations,
            prepared,
            evaluated,
            driven.seconds(),
            Part.sum(lines.stream().map(Line::nodes).toList()),
            Part.sum(lines.stream().map(Line::flows).toList()),
            Part.sum(lines.stream().map(Line::rules).toList()));
    Report report = new Report(totals, coverage.gaps(), problems, coverage.shapeLines(), lines);
    report.write(FOLDER);
    System.err.println("[paths] " + totals);

    assertThat(problems).as("see " + FOLDER.resolve("index.html")).isEmpty();
    assertThat(driven.finished()).isEqualTo(totals.instances());
    assertThat(report.gaps()).as("see " + FOLDER.resolve("index.html")).isEmpty();
    assertThat(totals.complete()).isTrue();
  }

  /**
   * Compiles and deploys everything and finds the shapes, the paths of each, and the inputs of each
   * decision. Only what the run needs is kept: all models at once are hundreds of megabytes.
   */
  private void prepare(Catalog catalog, EngineAddress engine) throws InterruptedException {
    List<Coverage.Subject> subjects;
    try (ModelDesk desk = new ModelDesk(engine)) {
      subjects =
          CatalogueModels.of(catalog)
              .each((procedure, model) -> {
                desk.deploy(model);
                return Coverage.Subject.of(procedure, model);
              });
      problems.addAll(desk.refused());
    }
    subjects.forEach(subject ->
        shapes.computeIfAbsent(subject.shape(), shape -> new ArrayList<>()).add(subject));
    shapes.forEach((shape, alike) -> {
      Coverage.Subject first = alike.getFirst();
      Paths found = Paths.of(first.procedure(), first.model(), first.tables());
      found.dead().forEach(name -> problems.add(first.procedure().code() + " has no end: " + name));
      paths.put(shape, found);
    });
  }

  private Driven drive(EngineAddress engine, Addresses addresses, EngineClock clock)
      throws Exception {
    try (EngineDriver driver =
        new EngineDriver(engine, addresses.elasticsearch(), "PATHS", ALIVE, clock)) {
      shapes.forEach((shape, alike) -> {
        Coverage.Subject first = alike.getFirst();
        paths
            .get(shape)
            .all()
            .forEach(path -> driver.add(first.procedure().code(), first.model(), path));
        alike.stream().skip(1).forEach(other -> straight(driver, other));
      });
      return driver.driveAll();
    }
  }

  private static void straight(EngineDriver driver, Coverage.Subject subject) {
    Procedure procedure = subject.procedure();
    driver.add(
        procedure.code(),
        subject.model(),
        Paths.straight(procedure, subject.model(), subject.tables()));
  }

  private List<Coverage.Subject> all() {
    return shapes.values().stream().flatMap(List::stream).toList();
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1_000_000_000.0;
  }
}
