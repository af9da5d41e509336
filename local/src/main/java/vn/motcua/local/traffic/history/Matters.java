package vn.motcua.local.traffic.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.outline.OutlineStep;

/** Which procedures people bring, and how often: a few make up most of the load. */
final class Matters {
  private static final double ZIPF = 1.05;
  private static final double COMMUNES_SHARE = 0.64;
  private static final Map<String, Double> FIELDS =
      Map.ofEntries(
          Map.entry("civil-status", 9.0),
          Map.entry("certification", 12.0),
          Map.entry("residence", 4.0),
          Map.entry("social-assistance", 5.0),
          Map.entry("land", 7.0),
          Map.entry("business-households", 5.0),
          Map.entry("meritorious-people", 3.0),
          Map.entry("construction", 4.0),
          Map.entry("enterprises", 5.0),
          Map.entry("roads", 3.0),
          Map.entry("driving-licences", 4.0),
          Map.entry("criminal-records", 5.0),
          Map.entry("pharmacy", 3.0),
          Map.entry("security-interests", 5.0),
          Map.entry("housing", 2.5),
          Map.entry("notaries", 1.5));

  private final Catalog catalog;
  private final long seed;
  private final UnitCode example;

  Matters(Catalog catalog, long seed, UnitCode province) {
    this.catalog = catalog;
    this.seed = seed;
    this.example =
        catalog.units().under(province).stream()
            .map(Unit::code)
            .filter(code -> code.value().length() == 5)
            .findFirst()
            .orElseThrow();
  }

  /** The most frequent procedures of both levels, the most frequent first. */
  List<Procedure> frequent(int number) {
    int ofCommunes = (int) Math.round(number * 0.55);
    List<Procedure> all =
        catalog.procedures().stream()
            .filter(this::possible)
            .sorted(Comparator.comparingDouble(this::appeal).reversed())
            .toList();
    List<Procedure> communes = all.stream().filter(Matters::communes).limit(ofCommunes).toList();
    List<Procedure> province =
        all.stream().filter(known -> !communes(known)).limit(number - communes.size()).toList();
    return Stream.concat(communes.stream(), province.stream()).toList();
  }

  /** The procedures with their weights, as the database has them. */
  List<Matter> of(List<ProcedureVersion> versions, ToLongFunction<ProcedureVersion> key) {
    List<ProcedureVersion> communes =
        versions.stream().filter(known -> communes(known.procedure())).toList();
    List<ProcedureVersion> province =
        versions.stream().filter(known -> !communes(known.procedure())).toList();
    return Stream.concat(
            weighted(communes, COMMUNES_SHARE, key), weighted(province, 1 - COMMUNES_SHARE, key))
        .toList();
  }

  private Stream<Matter> weighted(
      List<ProcedureVersion> versions, double share, ToLongFunction<ProcedureVersion> key) {
    List<ProcedureVersion> ranked =
        versions.stream()
            .sorted(
                Comparator.comparingDouble((ProcedureVersion known) -> appeal(known.procedure()))
                    .reversed())
            .toList();
    double all = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      all += Math.pow(rank, -ZIPF);
    }
    double sum = all;
    return IntStream.range(0, ranked.size())
        .mapToObj(index ->
            matter(
                ranked.get(index),
                key.applyAsLong(ranked.get(index)),
                share * Math.pow(index + 1, -ZIPF) / sum));
  }

  private Matter matter(ProcedureVersion version, long definitionKey, double weight) {
    Draw draw = Draw.of(seed, "matter " + version.code());
    List<OutlineStep> steps =
        version.outline().stream().filter(step -> step.kind() != null).toList();
    return new Matter(
        version, definitionKey, weight, steps, draw.factor(0.2), draw.between(0.02, 0.14));
  }

  private double appeal(Procedure procedure) {
    return FIELDS.getOrDefault(procedure.field(), 1.0)
        * Draw.of(seed, "appeal " + procedure.code()).factor(0.9);
  }

  /** Every unit it needs is there, and the one that receives may. */
  private boolean possible(Procedure procedure) {
    Units units = catalog.units();
    boolean received =
        procedure.steps().stream()
            .findFirst()
            .filter(step -> step.kind() == StepKind.RECEIVE)
            .flatMap(step -> units.resolve(step.unit(), example, procedure))
            .filter(unit -> unit.agencyId() != null)
            .isPresent();
    boolean decides = procedure.steps().stream().anyMatch(step -> step.kind() == StepKind.DECIDE);
    return received
        && decides
        && procedure.steps().stream().map(Step::unit).collect(Collectors.<UnitRef>toSet()).stream()
            .allMatch(ref -> units.resolve(ref, example, procedure).isPresent());
  }

  private static boolean communes(Procedure procedure) {
    return procedure.levels().contains(Level.COMMUNE);
  }
}
