package vn.motcua.tasklist.paper;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.Receipt;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Takes files for one paper, dragged onto it or chosen. Each is looked into and stored at once; the
 * screen keeps its number, never its content.
 */
public final class PaperUpload extends Upload {

  /**
   * @param paper what the paper is called, for screen readers
   * @param taken gets each file that may be kept
   */
  public PaperUpload(PaperDesk desk, String paper, Consumer<ReceivedFile> taken) {
    super();
    setUploadHandler(event -> {
      byte[] content = event.getInputStream().readNBytes(PaperGate.LARGEST + 1);
      Receipt receipt = desk.upload(event.getFileName(), content);
      event.getUI().access(() -> tell(event.getFileName(), receipt, taken));
    });
    addClassName("paper-upload");
    setAcceptedFileExtensions(".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx");
    setMaxFileSize(PaperGate.LARGEST);
    Button button = new Button(t("paper.upload"));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    button.setAriaLabel(t("paper.upload.of", paper));
    setUploadButton(button);
    setDropLabel(new Span(t("paper.drop")));
    setDropLabelIcon(new Span());
    addFileRejectedListener(rejected ->
        Toasts.problem(t("paper.refused", rejected.getFileName(), t("paper.rejected"))));
  }

  private void tell(String name, Receipt receipt, Consumer<ReceivedFile> taken) {
    clearFileList();
    switch (receipt) {
      case Receipt.Taken(ReceivedFile file) -> taken.accept(file);
      case Receipt.Refused(var fault) ->
          Toasts.problem(t("paper.refused", name, Texts.of(fault.message())));
      case Receipt.Closed() -> Toasts.problem(t("paper.refused", name, t("paper.closed")));
    }
  }
}
