package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.AgencyPapers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Adds a paper of the agency: what it is, and its files, dragged, chosen, from a phone or from the
 * scanner.
 */
final class AddPaperDialog extends Dialog {

  private static final List<String> USUAL = List.of("inspection", "letter", "opinion", "minutes");

  private final transient KeepingDesk keeping;
  private final DossierCode code;
  private final SerializableRunnable added;
  private final ComboBox<String> title = new ComboBox<>(t("dossier.paper.title"));
  private final ChosenFiles files;
  private final Button add = new Button(t("dossier.paper.add"), click -> add());

  AddPaperDialog(
      KeepingDesk keeping, PaperDesk papers, DossierCode code, SerializableRunnable added) {
    this.keeping = keeping;
    this.code = code;
    this.added = added;
    setHeaderTitle(t("dossier.paper.add.title"));
    setWidth("min(40rem, 96vw)");
    addClassName("add-paper");
    title.setItems(USUAL.stream().map(kind -> t("dossier.paper.kind." + kind)).toList());
    title.setAllowCustomValue(true);
    title.addCustomValueSetListener(typed -> title.setValue(typed.getDetail()));
    title.setHelperText(t("dossier.paper.title.help", AgencyPapers.LONGEST));
    title.setWidthFull();
    title.setRequiredIndicatorVisible(true);
    title.addValueChangeListener(change -> refresh());
    String paper = t("dossier.paper.this");
    files = new ChosenFiles(papers, code, AgencyPapers.COMPONENT, paper, this::refresh);
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.getElement().setAttribute("data-key", "mod+Enter");
    add(new Paragraph(t("dossier.paper.add.how")), title, files);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), add);
    CarefulClose.of(this, () -> !files.ids().isEmpty());
    refresh();
  }

  private void refresh() {
    add.setEnabled(!files.ids().isEmpty() && title.getOptionalValue().isPresent());
  }

  private void add() {
    ActResult result = keeping.add(code, title.getValue(), files.ids());
    if (result instanceof ActResult.Refused refused) {
      Toasts.problem(Texts.of(refused.reason()));
      return;
    }
    close();
    Toasts.done(t("dossier.paper.add.done"));
    added.run();
  }
}
