package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.decision.DeadlineQuote;
import vn.motcua.processes.decision.DecisionFailed;
import vn.motcua.processes.decision.Decisions;

/** Checks a submission as a whole: either everything it needs, or every problem it has. */
final class SubmissionCheck {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Units units;
  private final Submission submission;
  private final LocalDate today;
  private final Problems problems = new Problems();

  /**
   * @param faults what was found wrong with the files before
   */
  SubmissionCheck(Units units, Submission submission, List<IntakeProblem> faults, LocalDate today) {
    problems.addAll(faults);
    this.units = units;
    this.submission = submission;
    this.today = today;
  }

  List<IntakeProblem> problems() {
    return problems.list();
  }

  /**
   * @param version the version in force, if there is one
   * @param desk the units for which the caller may receive; null for another system
   */
  Optional<Accepted> check(
      Optional<ProcedureVersion> version,
      Optional<Decisions> decisions,
      @Nullable Set<UnitCode> desk) {
    ApplicantCheck.check(submission.applicant(), today, problems);
    Optional<Unit> receiving = receiving(desk);
    Optional<Unit> commune = commune();
    if (version.isEmpty() || decisions.isEmpty()) {
      problems.add("procedure", "procedure-unknown", submission.procedure().value());
      return Optional.empty();
    }
    Procedure procedure = version.get().procedure();
    procedure(version.get(), procedure);
    Map<String, @Nullable Object> facts = FactCheck.declared(procedure.facts(), submission.facts());
    Optional<DeadlineRule> deadline = contents(procedure, decisions.get(), facts);
    Optional<Competence> competence = commune.map(unit -> competence(procedure, unit));
    if (!problems.none() || receiving.isEmpty() || competence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Accepted(
            submission,
            version.get(),
            String.valueOf(receiving.get().agencyId()),
            facts,
            competence.get().context(receiving.get().code()),
            competence.get().participants(receiving.get().code()),
            competence.get().competent().orElse(receiving.get().code()),
            deadline.orElse(null)));
  }

  private void procedure(ProcedureVersion version, Procedure procedure) {
    LocalDate abolished = version.abolishedOn();
    if (abolished != null && today.isAfter(abolished)) {
      problems.add(
          "procedure", "procedure-abolished", procedure.code().value(), DAY.format(abolished));
    }
    if (!procedure.channels().contains(submission.channel())) {
      problems.add(
          "channel", "channel-not-offered", procedure.name().vi(), submission.channel().code());
    }
  }

  private Optional<DeadlineRule> contents(
      Procedure procedure, Decisions decisions, Map<String, @Nullable Object> facts) {
    Problems ofFacts = new Problems();
    FactCheck.check(procedure.facts(), submission.facts(), ofFacts);
    problems.addAll(ofFacts);
    PaperCheck papers = new PaperCheck(problems);
    papers.each(submission.papers(), procedure.components(), submission.channel());
    try {
      papers.complete(
          submission.papers(), procedure.components(), decisions.requiredComponents(facts));
      return rule(decisions.deadline(submission.channel(), facts));
    } catch (DecisionFailed e) {
      if (ofFacts.none()) {
        problems.add("facts", "decision-failed");
      }
      return Optional.empty();
    }
  }

  private Optional<DeadlineRule> rule(DeadlineQuote quote) {
    boolean stated = quote.unit() != DeadlineUnit.OTHER || !quote.source().isBlank();
    return stated ? Optional.of(quote.asRule(submission.channel())) : Optional.empty();
  }

  private Competence competence(Procedure procedure, Unit commune) {
    Competence competence = Competence.of(procedure, commune.code(), units);
    if (!competence.missing().isEmpty()) {
      problems.add("communeUnit", "unit-not-in-catalogue", commune.name());
    }
    return competence;
  }

  private Optional<Unit> receiving(@Nullable Set<UnitCode> desk) {
    UnitCode code = submission.receivingUnit();
    Optional<Unit> unit = units.find(code);
    if (unit.isEmpty()) {
      problems.add("receivingUnit", "unit-unknown", code.value());
    } else if (!unit.get().existsOn(today)) {
      problems.add("receivingUnit", "unit-gone", unit.get().name());
    } else if (unit.get().agencyId() == null) {
      problems.add("receivingUnit", "unit-cannot-receive", unit.get().name());
    } else if (desk != null && !desk.contains(code)) {
      problems.add("receivingUnit", "unit-of-others", unit.get().name());
    }
    return unit;
  }

  private Optional<Unit> commune() {
    UnitCode code = submission.communeUnit();
    Optional<Unit> unit = units.current(code);
    if (unit.isEmpty()) {
      problems.add("communeUnit", "unit-unknown", code.value());
    } else if (unit.get().type() != UnitType.COMMUNE) {
      problems.add("communeUnit", "unit-no-commune", unit.get().name());
    }
    return unit;
  }
}
