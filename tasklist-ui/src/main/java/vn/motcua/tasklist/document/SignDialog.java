package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.dossiers.signing.SigningKey;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/**
 * Asks for the signer's PIN where it wants one, signs up to 500 documents, says what came of each.
 * Results that are not there yet can be made first, to be read or signed at once.
 */
@StyleSheet("context://motcua/document.css")
public final class SignDialog extends Dialog {

  private static final Logger LOG = LoggerFactory.getLogger(SignDialog.class);
  private static final int LONGEST = 4_000;

  private final transient DocumentDesk desk;
  private final List<MadeDocument> documents;
  private final List<DossierCode> missing;
  private final SerializableConsumer<List<SignedItem>> done;
  private final SignLines lines;
  private final TextArea content = new TextArea(t("document.missing.content"));
  private final PasswordField pin = new PasswordField(t("document.pin"));
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph status = new Paragraph();
  private final Button make = new Button(t("document.missing.make"));
  private final Button sign = new Button();
  private final Button close = new Button(t("shell.cancel"), click -> close());

  /**
   * @param done told the result of each document when all are through; not when nothing was done
   */
  public SignDialog(
      DocumentDesk desk,
      List<MadeDocument> documents,
      SerializableConsumer<List<SignedItem>> done) {
    this(desk, documents, List.of(), done);
  }

  /**
   * @param missing dossiers whose result is made first
   * @param done told the result of each document when all are through; not when nothing was done
   */
  public SignDialog(
      DocumentDesk desk,
      List<MadeDocument> documents,
      List<DossierCode> missing,
      SerializableConsumer<List<SignedItem>> done) {
    this.desk = desk;
    this.documents = new ArrayList<>(documents);
    this.missing = new ArrayList<>(missing);
    this.done = done;
    this.lines = new SignLines(desk);
    setWidth("min(40rem, 96vw)");
    addClassName("sign-dialog");
    documents.forEach(lines::ready);
    missing.forEach(lines::missing);
    status.getElement().setAttribute("role", "status");
    bar.setVisible(false);
    content.setWidthFull();
    content.setMaxLength(LONGEST);
    content.setRequiredIndicatorVisible(true);
    content.setHelperText(t("document.missing.content.help"));
    pin.setVisible(desk.signing().asksPin());
    pin.setAutofocus(missing.isEmpty());
    content.setAutofocus(!missing.isEmpty());
    add(key(desk.signing().key(desk.actor())), lines, content, pin, bar, status);
    sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    sign.getElement().setAttribute("data-key", "mod+Enter");
    sign.addClickListener(click -> start(true));
    make.addClickListener(click -> start(false));
    getFooter().add(close, make, sign);
    name();
  }

  /** What the dialog and its buttons are called, as long as results are missing and after. */
  private void name() {
    boolean whole = missing.isEmpty();
    setHeaderTitle(
        whole
            ? t("document.sign.title", documents.size())
            : t("document.missing.title", documents.size() + missing.size(), missing.size()));
    content.setVisible(!whole);
    make.setVisible(!whole);
    sign.setText(t(whole ? "document.sign" : "document.missing.sign"));
  }

  private Div key(SigningKey key) {
    Div words = new Div();
    words.addClassName("sign-key");
    if (key.subject() != null) {
      words.add(new Span(Glyph.STAMP.icon(), new Span(t("document.key", key.subject()))));
      Span issuer =
          new Span(
              t(
                  "document.key.issuer",
                  String.valueOf(key.issuer()),
                  key.validUntil() == null ? "" : Formats.day(key.validUntil())));
      issuer.addClassName("muted");
      words.add(issuer);
    }
    if (key.problem() != null) {
      Paragraph problem = new Paragraph(Texts.of(key.problem()));
      problem.addClassName("document-fault");
      problem.getElement().setAttribute("role", "alert");
      words.add(problem);
      sign.setEnabled(false);
    }
    return words;
  }

  private void start(boolean signing) {
    String words = content.getValue().strip();
    boolean unsaid = !missing.isEmpty() && words.isEmpty();
    content.setInvalid(unsaid);
    content.setErrorMessage(unsaid ? t("document.missing.content.none") : "");
    if (unsaid) {
      content.focus();
      return;
    }
    char[] typed = signing && pin.isVisible() ? pin.getValue().toCharArray() : null;
    pin.clear();
    int steps = missing.size() + (signing ? documents.size() + missing.size() : 0);
    bar.setMax(Math.max(1, steps));
    bar.setValue(0);
    bar.setVisible(steps > 1);
    status.setText(t(signing ? "document.signing" : "document.making"));
    List.of(close, make, sign).forEach(button -> button.setEnabled(false));
    UI ui = UI.getCurrent();
    List<DossierCode> first = List.copyOf(missing);
    Thread.ofPlatform().daemon().name("sign").start(() -> run(ui, first, words, signing, typed));
  }

  /** Makes and signs, beside the screen; each document keeps its own result. */
  void run(UI ui, List<DossierCode> first, String words, boolean signing, char @Nullable [] typed) {
    List<Long> ids = new ArrayList<>(documents.stream().map(MadeDocument::id).toList());
    List<SignedItem> items = new ArrayList<>();
    try {
      for (DossierCode code : first) {
        MakeResult result = desk.make(code, DocumentKind.RESULT, Map.of("content", words));
        if (result instanceof MakeResult.Made made) {
          ids.add(made.document().id());
        }
        tell(ui, () -> made(code, result));
      }
      if (signing) {
        desk.signing()
            .sign(
                ids,
                desk.actor(),
                typed,
                item -> {
                  items.add(item);
                  tell(ui, () -> signed(item));
                });
      }
    } finally {
      if (typed != null) {
        Arrays.fill(typed, ' ');
      }
      tell(ui, () -> end(signing, List.copyOf(items)));
    }
  }

  /** A screen that was closed meanwhile does not end the signing. */
  private static void tell(UI ui, Command command) {
    try {
      ui.access(command);
    } catch (UIDetachedException gone) {
      LOG.debug("Signing goes on without its screen.");
    }
  }

  private void made(DossierCode code, MakeResult result) {
    bar.setValue(bar.getValue() + 1);
    switch (result) {
      case MakeResult.Made made -> {
        missing.remove(code);
        documents.add(made.document());
        lines.made(code, made.document());
      }
      case MakeResult.Refused refused -> lines.notMade(code, refused.why());
    }
  }

  private void signed(SignedItem item) {
    bar.setValue(Math.min(bar.getMax(), bar.getValue() + 1));
    lines.told(item);
  }

  private void end(boolean signing, List<SignedItem> items) {
    long signed = items.stream().filter(SignedItem::signed).count();
    if (signing) {
      done.accept(items);
      if (!items.isEmpty() && signed == items.size() && missing.isEmpty()) {
        close();
        return;
      }
    }
    bar.setVisible(false);
    status.setText(
        signing
            ? t("document.sign.result", signed, items.size() + missing.size())
            : t("document.missing.made", documents.size(), missing.size()));
    close.setText(t("shell.close"));
    close.setEnabled(true);
    name();
    make.setEnabled(!signing);
    sign.setEnabled(signing ? pin.isVisible() && signed == 0 : !documents.isEmpty());
    (signing ? close : sign).focus();
  }
}
