package vn.motcua.tasklist.workbench;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.procedures.DraftResult;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.PublishResult;
import vn.motcua.processes.check.Problem;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Where a procedure is drawn, mended and published. */
@Route(value = WorkbenchView.PATH + "/:code", layout = MainLayout.class)
@RolesAllowed("DESIGNER")
@StyleSheet("context://motcua/workbench.css")
final class WorkbenchView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  static final String PATH = "thiet-ke";

  private final ProcedureStore store;
  private final SignedIn signedIn;
  private final Units units;
  private final Modeler modeler = new Modeler();
  private final SaveState state = new SaveState();
  private final ProblemPanel problems = new ProblemPanel(modeler::select);
  private final Button discard = new Button(t("workbench.discard"), click -> askDiscard());
  private final Button publish = new Button(t("workbench.publish"), click -> askPublish());
  private @Nullable Drafting drafting;
  private String title = t("workbench.title");
  private boolean conflictTold;

  WorkbenchView(ProcedureStore store, SignedIn signedIn, Units units) {
    this.store = store;
    this.signedIn = signedIn;
    this.units = units;
    addClassName("workbench");
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    modeler.onTouched(state::unsaved);
    modeler.onChanged(this::keep);
    modeler.onSave(() -> modeler.save(this::keep));
    modeler.onFailed(reason -> Toasts.problem(t("workbench.unreadable", reason)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get("code").orElse("");
    drafting =
        Optional.of(code)
            .filter(text -> text.matches("\\d\\.\\d{6}"))
            .flatMap(text -> Drafting.open(store, new ProcedureCode(text), signedIn.present()))
            .orElseThrow(NotFoundException::new);
    title = Texts.of(drafting.base().procedure().name());
    removeAll();
    add(header(code), modeler, problems);
    show();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (drafting != null && state.isOpen()) {
      BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
      modeler.save(drawing -> {
        keep(drawing);
        leave.proceed();
      });
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private PageHeader header(String code) {
    Button save = new Button(t("workbench.save"), click -> modeler.save(this::keep));
    save.setTooltipText(t("workbench.save.hint"));
    Button check = new Button(t("workbench.check"), click -> modeler.save(this::checkAloud));
    return new PageHeader(title).context(code).actions(state, discard, check, save, publish);
  }

  /** Shows what the server keeps. */
  private void show() {
    ProcedureVersion base = drafting().base();
    String xml = drafting().bpmn();
    modeler.open(
        xml,
        StepVocabulary.of(
            base.procedure().code(),
            drafting().forms(xml),
            base.outline(),
            units.departmentKinds()));
    if (drafting().drafted()) {
      state.drafted();
    } else {
      state.published(base.version());
    }
    check(xml);
  }

  private void keep(Modeler.Drawing drawing) {
    kept(drawing, drafting().save(drawing.xml()));
    check(drawing.xml());
  }

  private void kept(Modeler.Drawing drawing, DraftResult result) {
    switch (result) {
      case DraftResult.Saved saved -> {
        modeler.kept(drawing);
        state.saved(Instant.now());
      }
      case DraftResult.Conflict conflict -> tellConflict(conflict.by(), conflict.at());
    }
  }

  /** Told once; until it is settled nothing is overwritten and nothing drawn is lost. */
  private void tellConflict(String by, Instant at) {
    state.conflict();
    if (conflictTold) {
      return;
    }
    conflictTold = true;
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(t("workbench.conflict"));
    dialog.setText(t("workbench.conflict.what", by, Formats.moment(at)));
    dialog.setCancelable(true);
    dialog.setCancelText(t("workbench.conflict.later"));
    dialog.addCancelListener(cancel -> conflictTold = false);
    dialog.setRejectable(true);
    dialog.setRejectText(t("workbench.conflict.theirs"));
    dialog.addRejectListener(reject -> {
      conflictTold = false;
      drafting().reload();
      show();
    });
    dialog.setConfirmText(t("workbench.conflict.mine"));
    dialog.addConfirmListener(confirm -> {
      conflictTold = false;
      modeler.save(drawing -> kept(drawing, drafting().overwrite(drawing.xml())));
    });
    dialog.open();
  }

  private void checkAloud(Modeler.Drawing drawing) {
    List<Problem> found = check(drawing.xml());
    if (found.isEmpty()) {
      Toasts.done(t("workbench.problems.none"));
    }
  }

  private List<Problem> check(String xml) {
    List<Problem> found = drafting().check(xml);
    modeler.mark(found);
    problems.show(found, ElementNames.of(xml));
    String reason = ProblemPanel.reason(found);
    publish.setEnabled(reason.isEmpty());
    publish.setTooltipText(reason.isEmpty() ? t("workbench.publish.hint") : reason);
    discard.setVisible(drafting().drafted());
    return found;
  }

  private void askPublish() {
    ConfirmDialog dialog =
        new ConfirmDialog(
            t("workbench.publish.ask", title),
            t("workbench.publish.consequence", drafting().base().version()),
            t("workbench.publish"),
            confirm -> modeler.save(this::publish));
    dialog.setCancelable(true);
    dialog.setCancelText(t("shell.cancel"));
    dialog.open();
  }

  private void publish(Modeler.Drawing drawing) {
    switch (drafting().publish(drawing.xml())) {
      case PublishResult.Published published -> {
        modeler.kept(drawing);
        state.published(published.version());
        discard.setVisible(false);
        Toasts.done(t("workbench.published", published.version()));
      }
      case PublishResult.Rejected rejected -> {
        modeler.mark(rejected.model());
        problems.show(rejected.model(), ElementNames.of(drawing.xml()));
        rejected.yaml().forEach(problem -> Toasts.problem(problem.message()));
        Toasts.tell(t("workbench.rejected"));
      }
      case PublishResult.Conflict conflict -> tellConflict(conflict.by(), conflict.at());
      case PublishResult.NotPossible gone -> Toasts.tell(t("workbench.not-possible"));
    }
  }

  private void askDiscard() {
    ConfirmDialog dialog =
        new ConfirmDialog(
            t("workbench.discard.ask"),
            t("workbench.discard.consequence", drafting().base().version()),
            t("workbench.discard"),
            confirm -> {
              drafting().discard();
              show();
            });
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(t("shell.cancel"));
    dialog.open();
  }

  private Drafting drafting() {
    if (drafting == null) {
      throw new IllegalStateException("The view was not entered");
    }
    return drafting;
  }
}
