package vn.motcua.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.drive.DecisionDesk;
import vn.motcua.local.drive.Driven;
import vn.motcua.local.drive.EngineClock;
import vn.motcua.local.drive.EngineDriver;
import vn.motcua.local.launcher.CatalogueDeploy;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.Shape;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.traffic.House;
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
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everythingThatCanBeReachedIsReachedOnTheEngine(Addresses addresses, Platform platform)
      throws Exception {
    EngineAddress engine = new EngineAddress(addresses.zeebe(), addresses.zeebeRest());
    long begun = System.nanoTime();
    Catalog catalog = CatalogLoader.shipped().orThrow();
    deploy(catalog, addresses);
    prepare(catalog, addresses);
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

  /** By the way the workers go, so that a test after this finds the engine told. */
  private void deploy(Catalog catalog, Addresses addresses) {
    try (CatalogueDeploy desk =
        new CatalogueDeploy(addresses, line -> System.err.println("[paths] " + line))) {
      desk.deploy(catalog)
          .refused()
          .forEach((code, why) -> problems.add("The engine refuses " + code + ": " + why));
    }
  }

  /**
   * Compiles everything and finds the shapes, the paths of each, and the inputs of each decision;
   * what is in force must be what is compiled. Only what the run needs is kept: all models at once
   * are hundreds of megabytes.
   */
  private void prepare(Catalog catalog, Addresses addresses) {
    List<Coverage.Subject> subjects;
    try (House house = House.ofSystem(addresses)) {
      ProcedureStore store = house.get(ProcedureStore.class);
      subjects =
          CatalogueModels.of(catalog)
              .each((procedure, model) -> {
                if (!inForce(store, procedure.code()).equals(model.hash())) {
                  problems.add(procedure.code() + " has another model in force.");
                }
                return Coverage.Subject.of(procedure, model);
              });
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

  private static String inForce(ProcedureStore store, ProcedureCode code) {
    return store.current(code).map(version -> version.process().hash()).orElse("none");
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
