package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.Set;
import vn.motcua.dossiers.casefile.CaseFile.Attachment;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Glyph;

/**
 * Shows a file beside the form. The content comes through a handler that lives as long as the
 * screen and reads in the official's name: no address of a file can be guessed or passed on.
 */
final class PaperPreview extends Div {

  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

  private final transient DossierDesk desk;
  private final DossierCode code;

  PaperPreview(DossierDesk desk, DossierCode code) {
    this.desk = desk;
    this.code = code;
    addClassName("paper-preview");
    setVisible(false);
  }

  void show(Attachment attachment) {
    removeAll();
    setVisible(true);
    Span name = new Span(attachment.fileName());
    name.addClassName("strong");
    Anchor download = new Anchor(handler(attachment), t("dossier.paper.download"));
    Button close = new Button(Glyph.CLOSE.icon(), click -> setVisible(false));
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(t("shell.close"));
    Div head = new Div(name, download, close);
    head.addClassName("paper-preview-head");
    add(head);
    if (!SHOWN.contains(attachment.mediaType())) {
      add(new Paragraph(t("dossier.paper.no-preview")));
    } else if (attachment.mediaType().startsWith("image/")) {
      Image image = new Image();
      image.setSrc(handler(attachment).inline());
      image.setAlt(attachment.fileName());
      add(image);
    } else {
      IFrame frame = new IFrame();
      frame.setSrc(handler(attachment).inline());
      frame.setTitle(attachment.fileName());
      add(frame);
    }
    scrollIntoView();
  }

  private InputStreamDownloadHandler handler(Attachment attachment) {
    return DownloadHandler.fromInputStream(event ->
        desk.file(code, attachment.id())
            .map(file ->
                new DownloadResponse(
                    new ByteArrayInputStream(file.content()),
                    file.fileName(),
                    file.mediaType(),
                    file.content().length))
            .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }
}
