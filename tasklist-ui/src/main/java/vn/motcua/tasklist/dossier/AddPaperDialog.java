package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.AgencyPapers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.paper.PaperTray;
import vn.motcua.tasklist.paper.PaperUpload;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Adds a paper of the agency: what it is, and its files, dragged, chosen, from a phone or from the
 * scanner.
 */
@StyleSheet("context://motcua/desk.css")
final class AddPaperDialog extends Dialog {

  private static final List<String> USUAL = List.of("inspection", "letter", "opinion", "minutes");

  private final transient KeepingDesk keeping;
  private final DossierCode code;
  private final SerializableRunnable added;
  private final ComboBox<String> title = new ComboBox<>(t("dossier.paper.title"));
  private final Div files = new Div();
  private final transient List<ReceivedFile> chosen = new ArrayList<>();
  private final transient PaperTray tray;
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
    files.addClassName("desk-files");
    Component own =
        new Component(AgencyPapers.COMPONENT, Text.vi(t("dossier.paper.this")), 1, 0, null);
    tray = new PaperTray(papers, code, (file, component) -> choose(file));
    tray.choices(List.of(own));
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.getElement().setAttribute("data-key", "mod+Enter");
    add(
        new Paragraph(t("dossier.paper.add.how")),
        title,
        new PaperUpload(papers, t("dossier.paper.this"), this::choose),
        files,
        tray);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), add);
    CarefulClose.of(this, () -> !chosen.isEmpty());
    refresh();
  }

  private void choose(ReceivedFile file) {
    chosen.add(file);
    Button remove = new Button(Glyph.CLOSE.icon());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(t("paper.discard", file.fileName()));
    Span name = new Span(file.fileName() + " · " + Formats.size(file.size()));
    Span line = new Span(Glyph.PAPER.icon(), name, remove);
    line.addClassName("desk-file");
    remove.addClickListener(click -> {
      chosen.remove(file);
      files.remove(line);
      tray.free(file.id());
      refresh();
    });
    files.add(line);
    refresh();
  }

  private void refresh() {
    add.setEnabled(!chosen.isEmpty() && title.getOptionalValue().isPresent());
  }

  private void add() {
    ActResult result =
        keeping.add(code, title.getValue(), chosen.stream().map(ReceivedFile::id).toList());
    if (result instanceof ActResult.Refused refused) {
      Toasts.problem(Texts.of(refused.reason()));
      return;
    }
    close();
    Toasts.done(t("dossier.paper.add.done"));
    added.run();
  }
}
