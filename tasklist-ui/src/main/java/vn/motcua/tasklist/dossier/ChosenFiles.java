package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.paper.PaperTray;
import vn.motcua.tasklist.paper.PaperUpload;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** The files of one paper: dragged, chosen, from a phone or from the scanner. */
@StyleSheet("context://motcua/desk.css")
final class ChosenFiles extends Div {

  private final Div lines = new Div();
  private final transient List<ReceivedFile> chosen = new ArrayList<>();
  private final transient PaperTray tray;
  private final SerializableRunnable changed;

  /**
   * @param component which one the files are of
   * @param paper what the paper is called
   */
  ChosenFiles(
      PaperDesk papers,
      DossierCode code,
      String component,
      String paper,
      SerializableRunnable changed) {
    this.changed = changed;
    lines.addClassName("desk-files");
    tray = new PaperTray(papers, code, (file, given) -> choose(file));
    tray.choices(List.of(new Component(component, Text.vi(paper), 1, 0, null)));
    add(new PaperUpload(papers, paper, this::choose), lines, tray);
  }

  List<Long> ids() {
    return chosen.stream().map(ReceivedFile::id).toList();
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
      lines.remove(line);
      tray.free(file.id());
      changed.run();
    });
    lines.add(line);
    changed.run();
  }
}
