package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.form.FormCheck;
import vn.motcua.dossiers.form.FormFault;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.act.ActBar;
import vn.motcua.tasklist.act.RefuseDialog;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.form.FormView;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.SureDialog;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The current step: its form and the acts it may end with, or why there are none. */
final class StepPart extends Section {

  private final transient Desks desks;
  private final transient DossierDesk desk;
  private final transient Dossier dossier;
  private final transient TaskDetail task;
  private final transient StepActs acts;
  private final String schema;
  private final FormView form;
  private final Div bar = new Div();

  StepPart(Desks desks, Dossier dossier, TaskDetail task, StepActs acts) {
    this.desks = desks;
    this.desk = desks.dossier();
    this.dossier = dossier;
    this.task = task;
    this.acts = acts;
    addClassNames("panel", "step");
    getElement().setAttribute("aria-label", t("dossier.step"));
    Optional<OutlineStep> step = step();
    schema =
        StepForm.schema(
            dossier.version().process(),
            step.map(OutlineStep::formId).orElse(""),
            desk.specialists(task.row()));
    form = new FormView(schema, Map.of());
    bar.addClassName("act-bar");
    Span role = new Span(t("shell.role." + task.row().role().key()));
    role.addClassName("muted");
    Div head = new Div(new H2(Texts.of(task.row().stepName())), role);
    head.addClassName("panel-head");
    add(head, form, bar);
    String hindrance = hindrance();
    form.setLocked(hindrance != null);
    if (hindrance == null) {
      new DraftKeeping(
          desks.keeping(),
          desks.keeping().place(dossier.file().code(), task.row().taskKey()),
          form,
          StepForm.labels(schema));
      offerOutcomes(step.orElse(null), desks.acts().barred(task.row().taskKey()));
      begin();
    } else {
      explain(hindrance);
    }
    ActBar more =
        new ActBar(desks.acts(), dossier.file().code(), task.row().taskKey(), acts.reload());
    if (hindrance == null) {
      more.lead(t("dossier.release"), Glyph.RETURN, () -> acts.release(task.row()));
    }
    add(more);
  }

  /** The next Tab reaches the first field; until then the letters are shortcuts. */
  private void begin() {
    form.getElement()
        .setAttribute("tabindex", "-1")
        .executeJs(
            "if (document.activeElement === document.body) this.focus({preventScroll: true})");
  }

  /** Why the form is locked, in words; null when it is open. */
  private @Nullable String hindrance() {
    TaskRow row = task.row();
    if (task.state() != TaskDetail.State.OPEN) {
      String by = task.doneBy();
      return by == null ? t("dossier.step.gone") : t("dossier.step.done", desk.nameOf(by));
    }
    String key = desk.hindrance(row);
    if (key != null) {
      return t(key, t("shell.role." + row.role().key()));
    }
    String holder = row.assignee();
    if (holder == null) {
      return t("dossier.step.unclaimed");
    }
    return desk.holds(row) ? null : t("dossier.step.held", desk.nameOf(holder));
  }

  private void explain(String why) {
    Paragraph words = new Paragraph(why);
    words.addClassName("why");
    bar.add(words);
    TaskRow row = task.row();
    boolean claimable =
        task.state() == TaskDetail.State.OPEN
            && row.assignee() == null
            && desk.hindrance(row) == null;
    if (claimable) {
      Button claim = new Button(t("dossier.claim"), Glyph.HAND.icon(), click -> acts.claim(row));
      claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      claim.getElement().setAttribute("data-key", "c");
      claim.setDisableOnClick(true);
      bar.addComponentAsFirst(claim);
    }
  }

  private void offerOutcomes(@Nullable OutlineStep step, Map<String, Text> barred) {
    if (step == null) {
      bar.add(new Paragraph(t("dossier.step.unknown")));
      return;
    }
    StepKind kind = step.kind();
    boolean first = true;
    for (String outcome : step.outcomes()) {
      Button act = new Button(Outcomes.button(kind, outcome), Outcomes.glyph(outcome).icon());
      act.getElement().setAttribute("data-key", keys(outcome, first));
      if (first) {
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      }
      if (outcome.equals(EngineNames.REFUSE)) {
        act.addThemeVariants(ButtonVariant.LUMO_ERROR);
      }
      boolean sector =
          outcome.equals(EngineNames.SUPPLEMENT) && !barred.containsKey(Offer.SUPPLEMENT_SECTOR);
      Text why = sector ? null : barred.get(outcome);
      if (why == null) {
        boolean sectorOnly = barred.containsKey(outcome);
        if (sectorOnly) {
          act.setText(t("act.supplement-sector"));
        }
        act.addClickListener(click -> press(kind, outcome, sectorOnly));
      } else {
        bar(act, Texts.of(why));
      }
      bar.add(act);
      first = false;
    }
  }

  /** Stays in reach of the keyboard, so that it can say why it does nothing now. */
  private static void bar(Button act, String why) {
    act.addClassName("barred");
    act.getElement().setAttribute("aria-disabled", "true");
    act.setTooltipText(why);
    act.addClickListener(click -> Toasts.tell(why));
  }

  private static String keys(String outcome, boolean first) {
    return Outcomes.isForward(outcome) && !first ? "" : Outcomes.keys(outcome);
  }

  private void press(@Nullable StepKind kind, String outcome, boolean sectorOnly) {
    if (outcome.equals(EngineNames.SUPPLEMENT)) {
      new SupplementDialog(
              dossier,
              desks.keeping().faulty(dossier.file().code()),
              desks.acts().approvers(),
              sectorOnly,
              (request, dialog) -> acts.supplement(task.row(), request, dialog))
          .open();
      return;
    }
    form.submit(data -> checked(data, good -> end(kind, outcome, good)));
  }

  /** What the browser found good is checked again; faults are shown beside their fields. */
  private void checked(
      Map<String, Object> data, SerializableConsumer<Map<String, Object>> onValid) {
    FormCheck check = new FormCheck(schema);
    List<FormFault> faults = check.faults(data);
    if (faults.isEmpty()) {
      onValid.accept(check.known(data));
      return;
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    faults.forEach(fault -> words.put(fault.fieldId(), List.of(Texts.of(fault.message()))));
    form.faults(words);
    Toasts.problem(t("dossier.form.faults", faults.size()));
  }

  private void end(@Nullable StepKind kind, String outcome, Map<String, Object> data) {
    if (outcome.equals(EngineNames.REFUSE)) {
      new RefuseDialog(
              Outcomes.button(kind, outcome),
              dossier.version().procedure().legalBasis(),
              data,
              (refusal, dialog) -> acts.complete(task.row(), outcome, refusal, dialog))
          .open();
    } else if (Outcomes.isForward(outcome)) {
      acts.complete(task.row(), outcome, data);
    } else {
      new SureDialog(
              Outcomes.button(kind, outcome),
              t("dossier.sure." + outcome),
              () -> acts.complete(task.row(), outcome, data))
          .open();
    }
  }

  private Optional<OutlineStep> step() {
    String element = task.row().elementId();
    return dossier.version().outline().stream()
        .filter(step -> step.elementId().equals(element))
        .findFirst();
  }
}
