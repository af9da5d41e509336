package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.draft.DeskDrafts;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.IntakeProblem;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.decision.Decisions;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** Registers a walk-in dossier: person, procedure, papers, terms, slip. */
@Route(value = DeskView.PATH, layout = MainLayout.class)
@RolesAllowed("DESK")
@StyleSheet("context://motcua/desk.css")
final class DeskView extends Main implements HasDynamicTitle {
  static final String PATH = "tiep-nhan";

  private final Intake intake;
  private final Supplier<Actor> actor;
  private final transient DeskQuestions questions;
  private final UnitNames names;
  private final PersonPart person;
  private final EarlierPart earlier = new EarlierPart();
  private final ProcedurePart procedure;
  private final PapersPart papers;
  private final TermsPart terms;
  private final CommuneBox commune;
  private final DeskBar bar;
  private final DeskColumn column;
  private final DeskFoot foot =
      new DeskFoot(this::register, this::showMissing, this::showRefusal, this::anew);
  private @Nullable ProcedureVersion version;
  private final Clock clock;
  private @Nullable Decisions decisions;
  private final transient DeskEntries entries;
  private final transient DeskKeeper keeper;

  DeskView(
      Intake intake,
      ProcedureStore store,
      ProcedureChoices procedures,
      SignedIn signedIn,
      DeskQuestions questions,
      PaperDesk paperDesk,
      Units units,
      UnitNames names,
      DossierClock clocks,
      DeskDrafts drafts,
      Clock clock) {
    this.intake = intake;
    this.actor = signedIn.present();
    this.questions = questions;
    this.names = names;
    this.person = new PersonPart(this::refresh, this::identified, this::handedIn, this::personDone);
    this.papers = new PapersPart(paperDesk, this::refresh, foot::focus);
    this.procedure = new ProcedurePart(store, procedures, this::choose, this::refresh);
    this.clock = clock;
    this.terms = new TermsPart(clocks, actor.get().unit(), clock, this::refresh);
    addClassNames("page", "desk");
    commune = new CommuneBox(units, actor.get().unit(), this::refresh);
    procedure.place(commune);
    person.append(earlier);
    bar = new DeskBar(clock, this::discard, this::reopen);
    entries = new DeskEntries(person, procedure, commune, papers, terms, this::remembered);
    keeper = new DeskKeeper(drafts, actor, entries, bar);
    column = new DeskColumn(keeper::unsaved, bar, person, procedure, papers, terms, foot);
    add(
        new PageHeader(t("desk.title")).context(t("desk.context", names.name(actor.get().unit()))),
        column);
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (event.isInitialAttach() && keeper.restore()) {
      refresh();
    }
  }

  @Override
  public String getPageTitle() {
    return t("desk.title");
  }

  /** Twelve digits are there: who is it, and what did the person hand in before? */
  private void identified(String personalId) {
    getUI()
        .ifPresent(ui ->
            questions.ask(
                personalId,
                answer -> ui.access(() -> person.answered(personalId, answer)),
                dossiers -> ui.access(() -> person.handedIn(personalId, dossiers))));
  }

  /** Somebody who was asked about before. */
  private void remembered(String personalId) {
    getUI()
        .ifPresent(ui ->
            questions.before(
                personalId, dossiers -> ui.access(() -> person.handedIn(personalId, dossiers))));
  }

  private void handedIn(List<EarlierDossier> dossiers) {
    earlier.show(dossiers);
    papers.earlier(dossiers);
  }

  private void personDone() {
    if (person.answered()) {
      procedure.focus();
    }
  }

  private void choose(ProcedureVersion chosen, boolean byHand) {
    version = chosen;
    decisions = Decisions.of(chosen.process());
    papers.show(chosen.procedure());
    refresh();
    if (byHand && !procedure.focusQuestion()) {
      papers.focus();
    }
  }

  /** Each answer opens the next part; the foot says what is still wanted. */
  private void refresh() {
    column.refresh();
    Decisions rules = decisions;
    ProcedureVersion chosen = version;
    boolean what = rules != null && procedure.answered() && commune.getValue() != null;
    papers.setVisible(rules != null);
    terms.setVisible(what);
    if (rules != null && chosen != null && what) {
      papers.require(Set.copyOf(rules.requiredComponents(procedure.values())));
      LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
      terms.show(
          rules.fee(Channel.DIRECT, procedure.values(), today),
          rules.deadline(Channel.DIRECT, procedure.values()));
      terms.decidedBy(
          intake
              .decidedBy(chosen.procedure(), commune.getValue().code())
              .map(names::name)
              .orElse(t("desk.terms.competent.unstated")));
    }
    foot.say(entries.any(), person.answered(), rules != null, what, papers.missing().size());
  }

  private void register() {
    ProcedureVersion chosen = version;
    if (chosen == null) {
      return;
    }
    Submission submission = entries.submission(chosen.procedure().code(), actor.get().unit());
    switch (intake.register(submission, new Origin.Desk(actor.get()))) {
      case IntakeResult.Registered(var code, var dueAt) -> hand(code, dueAt, submission, chosen);
      case IntakeResult.Repeated(var code, var dueAt) -> hand(code, dueAt, submission, chosen);
      case IntakeResult.Conflict() -> conflict();
      case IntakeResult.Refused(var problems) -> tell(problems);
    }
  }

  private void hand(
      DossierCode code, @Nullable Instant dueAt, Submission submission, ProcedureVersion chosen) {
    leave();
    SlipDialog.Receipt receipt =
        new SlipDialog.Receipt(
            code, dueAt, submission, Texts.of(chosen.procedure().name()), papers.received());
    new SlipDialog(receipt, actor.get(), questions.documents(), this::next).open();
  }

  private void conflict() {
    entries.renew();
    column.refresh();
    Toasts.problem(t("desk.conflict"));
  }

  private void tell(List<IntakeProblem> problems) {
    String rest = entries.mark(problems);
    Toasts.problem(rest.isEmpty() ? t("desk.refused") : t("desk.refused.why", rest));
  }

  private void showMissing() {
    ProcedureVersion chosen = version;
    if (chosen != null) {
      new MissingDialog(papers.missing(), chosen.procedure(), person.value(), questions).open();
    }
  }

  private void showRefusal() {
    ProcedureVersion chosen = version;
    if (chosen != null) {
      new RefusalDialog(chosen.procedure(), person.value(), questions).open();
    }
  }

  /** What is entered has its place, or none: nothing is kept or asked any more. */
  private void leave() {
    keeper.end();
    column.settle();
  }

  private void anew() {
    bar.ask();
  }

  private void discard() {
    leave();
    next();
  }

  private void reopen() {
    column.settle();
    next();
  }

  private void next() {
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }
}
