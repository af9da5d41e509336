package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.tasklist.shell.Texts;

/** Shows a PDF, to be read, saved or printed. */
@StyleSheet("context://motcua/document.css")
final class DocumentDialog extends Dialog {

  DocumentDialog(DocumentDesk desk, MadeDocument made) {
    this(Texts.of(made.kind().title()), () -> desk.file(made.id()));
  }

  DocumentDialog(String title, SerializableSupplier<Optional<StoredFile>> file) {
    setHeaderTitle(title);
    setWidth("min(60rem, 96vw)");
    setHeight("92vh");
    addClassName("document-dialog");
    IFrame frame = new IFrame();
    frame.setSrc(handler(file).inline());
    frame.setTitle(title);
    frame.addClassName("document-frame");
    add(frame);
    Anchor save = new Anchor(handler(file), AttachmentType.DOWNLOAD, t("document.save"));
    save.addClassName("document-save");
    Button close = new Button(t("shell.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(save, close);
  }

  private static InputStreamDownloadHandler handler(
      SerializableSupplier<Optional<StoredFile>> supplier) {
    return DownloadHandler.fromInputStream(event ->
        supplier
            .get()
            .map(file ->
                new DownloadResponse(
                    new ByteArrayInputStream(file.content()),
                    file.fileName(),
                    file.mediaType(),
                    file.content().length))
            .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }
}
