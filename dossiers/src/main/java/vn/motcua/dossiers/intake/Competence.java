package vn.motcua.dossiers.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.catalog.Party;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.processes.contract.EngineNames;

/**
 * Which units take part in a dossier. Competence follows from the procedure and the commune of the
 * case, never from the address of the desk (R7).
 *
 * @param context what the engine gets: {@code commune}, {@code department}, {@code office}, {@code
 *     province} and each consulted kind → unit code
 * @param taking the units that have a step or are consulted: they see the dossier, nobody else
 * @param competent the unit that decides
 * @param missing units the procedure needs and the catalogue does not have
 */
record Competence(
    Map<String, String> context,
    Set<String> taking,
    Optional<UnitCode> competent,
    Set<UnitRef> missing) {

  static Competence of(Procedure procedure, UnitCode commune, Units units) {
    Map<String, String> context = new TreeMap<>();
    Set<String> taking = new TreeSet<>();
    Set<UnitRef> missing = new LinkedHashSet<>();
    for (UnitRef ref :
        List.of(UnitRef.COMMUNE, UnitRef.DEPARTMENT, UnitRef.OFFICE, UnitRef.PROVINCE)) {
      resolve(ref, procedure, commune, units)
          .ifPresent(code -> context.put(EngineNames.unitKey(ref), code.value()));
    }
    for (UnitRef ref : needed(procedure)) {
      resolve(ref, procedure, commune, units)
          .ifPresentOrElse(
              code -> {
                context.put(EngineNames.unitKey(ref), code.value());
                taking.add(code.value());
              },
              () -> missing.add(ref));
    }
    Optional<UnitCode> competent =
        deciding(procedure).flatMap(ref -> resolve(ref, procedure, commune, units));
    return new Competence(context, taking, competent, missing);
  }

  /** What the engine gets, with the unit whose desk took the dossier in. */
  Map<String, String> context(UnitCode receiving) {
    Map<String, String> all = new TreeMap<>(context);
    all.put(EngineNames.unitKey(UnitRef.RECEIVING), receiving.value());
    return all;
  }

  /** Everyone who takes part, the receiving unit included. */
  Set<String> participants(UnitCode receiving) {
    Set<String> all = new TreeSet<>(taking);
    all.add(receiving.value());
    return all;
  }

  private static Optional<UnitCode> resolve(
      UnitRef ref, Procedure procedure, UnitCode commune, Units units) {
    return units.resolve(ref, commune, procedure).map(Unit::code);
  }

  private static Set<UnitRef> needed(Procedure procedure) {
    Set<UnitRef> refs = new LinkedHashSet<>();
    for (Step step : procedure.steps()) {
      refs.add(step.unit());
      if (step instanceof Step.Consult consult) {
        consult.parties().stream().map(Party::unit).forEach(refs::add);
      }
    }
    return refs;
  }

  private static Optional<UnitRef> deciding(Procedure procedure) {
    return last(procedure, StepKind.DECIDE)
        .or(() -> last(procedure, StepKind.EXAMINE))
        .or(() -> procedure.steps().stream().findFirst())
        .map(Step::unit);
  }

  private static Optional<Step> last(Procedure procedure, StepKind kind) {
    return procedure.steps().stream()
        .filter(step -> step.kind() == kind)
        .reduce((before, after) -> after);
  }
}
