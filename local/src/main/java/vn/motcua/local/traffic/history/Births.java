package vn.motcua.local.traffic.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.processes.outline.OutlineStep;

/** Decides what each dossier is: procedure, place, channel, who takes part. */
final class Births {
  private static final double ELSEWHERE = 0.03;
  private static final double FACT_HOLDS = 0.3;

  /** Where somebody can sign in there is much to see. */
  private static final double SHOWN = 2.5;

  private final HistoryPlan plan;
  private final Units units;
  private final List<Matter> matters;
  private final List<Unit> communes;
  private final double[] matterSums;
  private final double[] communeWeights;
  private final double[] communeSums;
  private final Season season;
  private final Set<String> known;
  private final Map<String, Integer> numbers = new HashMap<>();

  Births(
      HistoryPlan plan, Units units, List<Matter> matters, Season season, Collection<Actor> known) {
    this.known =
        known.stream().map(actor -> actor.unit().value()).collect(Collectors.toUnmodifiableSet());
    this.plan = plan;
    this.units = units;
    this.matters = matters;
    this.season = season;
    this.communes =
        units.under(plan.province()).stream()
            .filter(unit -> unit.type() == UnitType.COMMUNE && unit.agencyId() != null)
            .toList();
    this.matterSums = Draw.sums(matters.stream().mapToDouble(Matter::weight).toArray());
    this.communeWeights = communes.stream().mapToDouble(this::size).toArray();
    this.communeSums = Draw.sums(communeWeights);
  }

  /** Tells the offices what load to expect. */
  void foresee(Offices offices) {
    double all = communeSums[communeSums.length - 1];
    double matterAll = matterSums[matterSums.length - 1];
    for (Matter matter : matters) {
      for (int index = 0; index < communes.size(); index++) {
        double dossiers =
            plan.dossiers() * matter.weight() / matterAll * communeWeights[index] / all;
        UnitCode commune = communes.get(index).code();
        for (OutlineStep step : matter.steps()) {
          offices.expect(resolve(step.unit(), commune, matter), step.role(), kind(step), dossiers);
        }
      }
    }
  }

  Course next(int number, long received) {
    Draw draw = Draw.of(plan.seed(), "dossier " + number);
    Matter matter = matters.get(draw.weighted(matterSums));
    Unit commune = communes.get(draw.weighted(communeSums));
    Map<String, Object> facts = facts(matter, draw);
    List<OutlineStep> way =
        matter.steps().stream().filter(step -> matter.taken(step, facts)).toList();
    Channel channel = season.channel(received, draw);
    if (!matter.procedure().channels().contains(channel)) {
      channel = matter.procedure().channels().iterator().next();
    }
    String first = resolve(way.getFirst().unit(), commune.code(), matter);
    String receiving =
        matter.communes() && draw.chance(ELSEWHERE)
            ? communes.get(draw.weighted(communeSums)).code().value()
            : first;
    Map<String, String> context = new TreeMap<>();
    way.forEach(
        step -> context.put(step.unit().value(), resolve(step.unit(), commune.code(), matter)));
    Set<String> taking = new TreeSet<>(context.values());
    taking.add(receiving);
    return new Course(
        new Course.Case(
            number,
            code(receiving, received),
            matter,
            channel,
            receiving,
            commune.code().value(),
            competent(matter, commune.code()),
            taking,
            context,
            facts,
            matter.limit(channel).orElse(null)),
        draw,
        received,
        way);
  }

  /** The last number of each agency on each day, {@code agency day → number}. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  private String code(String receiving, long received) {
    String agency = String.valueOf(units.find(new UnitCode(receiving)).orElseThrow().agencyId());
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(received), WorkingCalendar.ZONE);
    int number = numbers.merge(agency + " " + day, 1, Integer::sum);
    return DossierCode.of(agency, day, number).value();
  }

  private String competent(Matter matter, UnitCode commune) {
    OutlineStep deciding =
        matter.steps().stream()
            .filter(step -> step.kind() == StepKind.DECIDE)
            .reduce((before, after) -> after)
            .orElseThrow();
    return resolve(deciding.unit(), commune, matter);
  }

  private String resolve(UnitRef ref, UnitCode commune, Matter matter) {
    return units.resolve(ref, commune, matter.procedure()).orElseThrow().code().value();
  }

  private Map<String, Object> facts(Matter matter, Draw draw) {
    Map<String, Object> facts = new LinkedHashMap<>();
    matter.procedure().facts().stream()
        .filter(fact -> fact.type() == FactType.BOOLEAN)
        .forEach(fact -> facts.put(fact.id(), draw.chance(FACT_HOLDS)));
    return facts;
  }

  private double size(Unit commune) {
    double kind =
        switch (commune.kind() == null ? "" : commune.kind()) {
          case "phuong" -> 3.5;
          case "dac-khu" -> 0.05;
          default -> 1;
        };
    boolean shown = known.contains(commune.code().value());
    return kind * (shown ? SHOWN : Draw.of(plan.seed(), "size " + commune.code()).factor(0.5));
  }

  static StepKind kind(OutlineStep step) {
    StepKind kind = step.kind();
    if (kind == null) {
      throw new IllegalArgumentException(step.elementId() + " is no step of the catalogue");
    }
    return kind;
  }
}
