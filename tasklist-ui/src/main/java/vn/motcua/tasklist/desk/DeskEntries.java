package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.IntakeProblem;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.tasklist.shell.Texts;

/** What is entered in the parts of the desk, as one: handed in, kept, brought back. */
final class DeskEntries {

  private final PersonPart person;
  private final ProcedurePart procedure;
  private final CommuneBox commune;
  private final PapersPart papers;
  private final TermsPart terms;
  private final Consumer<String> remembered;

  /** One key for one filled-in form: a second press of the button is the same dossier. */
  private String key = UUID.randomUUID().toString();

  /**
   * @param remembered gets the ID of a person who comes back with a name
   */
  DeskEntries(
      PersonPart person,
      ProcedurePart procedure,
      CommuneBox commune,
      PapersPart papers,
      TermsPart terms,
      Consumer<String> remembered) {
    this.person = person;
    this.procedure = procedure;
    this.commune = commune;
    this.papers = papers;
    this.terms = terms;
    this.remembered = remembered;
  }

  /** Whether there is anything worth keeping. */
  boolean any() {
    return person.entered() || procedure.chosen();
  }

  /** The dossier as it is handed in at the counter. */
  Submission submission(ProcedureCode code, UnitCode unit) {
    person.unmark();
    return new Submission(
        code,
        Channel.DIRECT,
        unit,
        commune.getValue().code(),
        person.value(),
        procedure.values(),
        papers.value(),
        terms.way(),
        key);
  }

  /** Marks the fields with problems; returns in words what belongs to none of them. */
  String mark(List<IntakeProblem> problems) {
    return problems.stream()
        .filter(problem -> {
          String message = Texts.of(problem.message());
          return !person.mark(problem.field(), message)
              && !procedure.mark(problem.field(), message);
        })
        .map(problem -> Texts.of(problem.message()))
        .collect(Collectors.joining(" "));
  }

  /** What is entered is another dossier than the one this key was used for. */
  void renew() {
    key = UUID.randomUUID().toString();
  }

  DeskState state() {
    Optional<ProcedureSummary> chosen = procedure.choice();
    return new DeskState(
        key,
        person.state(),
        chosen.map(summary -> summary.code().value()).orElse(""),
        chosen.map(summary -> Texts.of(summary.name())).orElse(""),
        commune.getOptionalValue().map(unit -> unit.code().value()).orElse(""),
        commune.getOptionalValue().map(unit -> unit.name()).orElse(""),
        procedure.state(),
        papers.state(),
        papers.loose(),
        terms.way().name());
  }

  /** Brings back what fits; returns in words what does not. */
  List<String> restore(DeskState state) {
    List<String> lost = new ArrayList<>();
    key = state.key().isEmpty() ? key : state.key();
    person.restore(state.person()).ifPresent(remembered);
    if (!commune.restore(state.commune())) {
      lost.add(t("desk.draft.commune-gone", state.communeName()));
    }
    if (!state.procedure().isEmpty() && !procedure.restore(state.procedure())) {
      lost.add(t("desk.draft.procedure-gone", state.procedureName()));
    } else if (!procedure.restore(state.facts())) {
      lost.add(t("desk.draft.facts-changed"));
    }
    List<String> files = papers.restore(state.papers(), state.loose());
    if (!files.isEmpty()) {
      lost.add(t("desk.draft.files-gone", String.join(", ", files)));
    }
    terms.restore(state.way());
    return lost;
  }
}
