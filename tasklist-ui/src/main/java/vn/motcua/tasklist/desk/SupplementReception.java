package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.tasklist.paper.PaperTray;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Takes in at the desk what was asked for with form 02: on paper, as files, from a phone or from
 * the scanner. The clock runs again once it is recorded.
 */
@StyleSheet("context://motcua/desk.css")
public final class SupplementReception extends Dialog {

  private final transient ReceptionDesk desk;
  private final DossierCode code;
  private final SerializableRunnable received;
  private final transient Map<Component, PaperRow> rows = new LinkedHashMap<>();
  private final Button record = new Button(t("desk.supplement.record"), click -> record());

  /** One key for one filled-in dialog: a second press is the same supplement. */
  private final String key = UUID.randomUUID().toString();

  /**
   * @param components what the procedure knows of papers
   * @param received called once it is recorded
   */
  public SupplementReception(
      ReceptionDesk desk,
      DossierCode code,
      CaseFile.Asked asked,
      List<Component> components,
      SerializableRunnable received) {
    this.desk = desk;
    this.code = code;
    this.received = received;
    setHeaderTitle(t("desk.supplement.title", asked.round()));
    setWidth("min(56rem, 96vw)");
    UnorderedList items = new UnorderedList();
    asked.items().forEach(item -> items.add(new ListItem(item)));
    PaperTray tray =
        new PaperTray(desk.papers(), code, (file, component) -> rows.get(component).add(file));
    Div list = new Div();
    for (Component component : components) {
      PaperRow row = new PaperRow(component, desk.papers(), this::refresh, tray::free);
      rows.put(component, row);
      list.add(row);
    }
    tray.choices(components);
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    record.getElement().setAttribute("data-key", "mod+Enter");
    add(new Paragraph(t("desk.supplement.asked")), items, list, tray);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), record);
    CarefulClose.of(this);
    refresh();
  }

  private void refresh() {
    record.setEnabled(!given().isEmpty());
  }

  private List<SubmittedPaper> given() {
    return rows.values().stream().flatMap(row -> row.value().stream()).toList();
  }

  private void record() {
    switch (desk.receive(code, given(), key)) {
      case FollowUpResult.Done done -> end();
      case FollowUpResult.Repeated before -> end();
      case FollowUpResult.Refused(var problems) ->
          Toasts.problem(
              problems.stream()
                  .map(problem -> Texts.of(problem.message()))
                  .distinct()
                  .collect(Collectors.joining(" ")));
      case FollowUpResult.Conflict other -> Toasts.problem(t("desk.supplement.gone"));
      case FollowUpResult.Unknown other -> Toasts.problem(t("desk.supplement.gone"));
    }
  }

  private void end() {
    close();
    Toasts.done(t("desk.supplement.done", code.value()));
    received.run();
  }
}
