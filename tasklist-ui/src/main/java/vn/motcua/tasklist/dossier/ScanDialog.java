package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Gives a paper that was received unscanned its scan. */
final class ScanDialog extends Dialog {

  private final transient KeepingDesk keeping;
  private final DossierCode code;
  private final long paper;
  private final SerializableRunnable attached;
  private final ChosenFiles files;
  private final Button save = new Button(t("dossier.paper.scan.save"), click -> save());

  /**
   * @param paper one of the entry's, without a file
   * @param attached shows the dossier anew
   */
  ScanDialog(
      Desks desks,
      DossierCode code,
      PaperEntry entry,
      CaseFile.Paper paper,
      SerializableRunnable attached) {
    this.keeping = desks.keeping();
    this.code = code;
    this.paper = paper.id();
    this.attached = attached;
    setHeaderTitle(t("dossier.paper.scan"));
    setWidth("min(40rem, 96vw)");
    setCloseOnOutsideClick(false);
    files = new ChosenFiles(desks.papers(), code, entry.componentId(), entry.name(), this::refresh);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-key", "mod+Enter");
    String received = Formats.day(paper.receivedAt());
    add(new Paragraph(t("dossier.paper.scan.how", entry.name(), received)), files);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), save);
    refresh();
  }

  private void refresh() {
    save.setEnabled(!files.ids().isEmpty());
  }

  private void save() {
    ActResult result = keeping.attachScan(code, paper, files.ids());
    if (result instanceof ActResult.Refused refused) {
      Toasts.problem(Texts.of(refused.reason()));
      return;
    }
    close();
    Toasts.done(t("dossier.paper.scan.done"));
    attached.run();
  }
}
