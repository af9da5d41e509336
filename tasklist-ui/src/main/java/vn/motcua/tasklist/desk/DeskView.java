package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierClock;
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
  private final DeskColumn column;
  private final Paragraph hint = new Paragraph();
  private final Button register = new Button(t("desk.register"), click -> register());
  private final Button missing = new Button(t("desk.missing"), click -> showMissing());
  private final Button refuse = new Button(t("desk.refusal"), click -> showRefusal());
  private @Nullable ProcedureVersion version;
  private final Clock clock;
  private @Nullable Decisions decisions;

  /** One key for one filled-in form: a second press of the button is the same dossier. */
  private String key = UUID.randomUUID().toString();

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
      Clock clock) {
    this.intake = intake;
    this.actor = signedIn.present();
    this.questions = questions;
    this.names = names;
    this.person = new PersonPart(this::refresh, this::identified, this::handedIn, this::personDone);
    this.papers = new PapersPart(paperDesk, this::refresh, register::focus);
    this.procedure = new ProcedurePart(store, procedures, this::choose, this::refresh);
    this.clock = clock;
    this.terms = new TermsPart(clocks, actor.get().unit(), clock);
    addClassNames("page", "desk");
    commune = new CommuneBox(units, actor.get().unit(), this::refresh);
    procedure.place(commune);
    register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    register.getElement().setAttribute("data-key", "mod+Enter");
    hint.addClassName("desk-hint");
    hint.getElement().setAttribute("aria-live", "polite");
    missing.getElement().setAttribute("data-key", "b");
    refuse.getElement().setAttribute("data-key", "t");
    person.append(earlier);
    Div foot = new Div(hint, missing, refuse, register);
    foot.addClassName("desk-foot");
    column =
        new DeskColumn(
            () -> person.entered() || procedure.chosen(), person, procedure, papers, terms, foot);
    add(
        new PageHeader(t("desk.title")).context(t("desk.context", names.name(actor.get().unit()))),
        column);
    refresh();
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

  private void handedIn(List<EarlierDossier> dossiers) {
    earlier.show(dossiers);
    papers.earlier(dossiers);
  }

  private void personDone() {
    if (person.answered()) {
      procedure.focus();
    }
  }

  private void choose(ProcedureVersion chosen) {
    version = chosen;
    decisions = Decisions.of(chosen.process());
    papers.show(chosen.procedure());
    refresh();
    if (!procedure.focusQuestion()) {
      papers.focus();
    }
  }

  /** Each answer opens the next part; the foot says what is still wanted. */
  private void refresh() {
    column.refresh();
    boolean who = person.answered();
    Decisions rules = decisions;
    boolean what = rules != null && procedure.answered() && commune.getValue() != null;
    papers.setVisible(rules != null);
    terms.setVisible(what);
    if (rules != null && what) {
      papers.require(Set.copyOf(rules.requiredComponents(procedure.values())));
      LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
      terms.show(
          rules.fee(Channel.DIRECT, procedure.values(), today),
          rules.deadline(Channel.DIRECT, procedure.values()));
      ProcedureVersion chosen = version;
      if (chosen != null) {
        terms.decidedBy(
            intake
                .decidedBy(chosen.procedure(), commune.getValue().code())
                .map(names::name)
                .orElse(t("desk.terms.competent.unstated")));
      }
    }
    List<Component> lacking = papers.missing();
    missing.setVisible(who && rules != null);
    refuse.setVisible(who && rules != null);
    register.setEnabled(who && what && lacking.isEmpty());
    hint.setText(
        !who
            ? t("desk.hint.person")
            : !what
                ? t("desk.hint.procedure")
                : lacking.isEmpty() ? t("desk.hint.ready") : t("desk.hint.papers", lacking.size()));
  }

  private void register() {
    ProcedureVersion chosen = version;
    if (chosen == null) {
      return;
    }
    person.unmark();
    Submission submission =
        new Submission(
            chosen.procedure().code(),
            Channel.DIRECT,
            actor.get().unit(),
            commune.getValue().code(),
            person.value(),
            procedure.values(),
            papers.value(),
            terms.way(),
            key);
    switch (intake.register(submission, new Origin.Desk(actor.get()))) {
      case IntakeResult.Registered(var code, var dueAt) -> hand(code, dueAt, submission, chosen);
      case IntakeResult.Repeated(var code, var dueAt) -> hand(code, dueAt, submission, chosen);
      case IntakeResult.Conflict() -> key = UUID.randomUUID().toString();
      case IntakeResult.Refused(var problems) -> tell(problems);
    }
  }

  private void hand(
      DossierCode code, @Nullable Instant dueAt, Submission submission, ProcedureVersion chosen) {
    column.settle();
    SlipDialog.Receipt receipt =
        new SlipDialog.Receipt(
            code, dueAt, submission, Texts.of(chosen.procedure().name()), papers.received());
    new SlipDialog(receipt, actor.get(), questions.documents(), this::next).open();
  }

  private void tell(List<IntakeProblem> problems) {
    StringBuilder rest = new StringBuilder();
    for (IntakeProblem problem : problems) {
      String message = Texts.of(problem.message());
      if (!person.mark(problem.field(), message) && !procedure.mark(problem.field(), message)) {
        rest.append(rest.isEmpty() ? "" : " ").append(message);
      }
    }
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

  private void next() {
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }
}
