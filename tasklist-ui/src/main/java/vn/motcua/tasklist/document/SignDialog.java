package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.dossiers.signing.SigningKey;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/**
 * Asks for the signer's PIN where it wants one, signs up to 500 documents, says what came of each.
 */
@StyleSheet("context://motcua/document.css")
public final class SignDialog extends Dialog {

  private final transient DocumentDesk desk;
  private final List<MadeDocument> documents;
  private final SerializableConsumer<List<SignedItem>> done;
  private final PasswordField pin = new PasswordField(t("document.pin"));
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph status = new Paragraph();
  private final Button sign = new Button(t("document.sign"));
  private final Button close = new Button(t("shell.cancel"), click -> close());
  private final Map<Long, ListItem> lines = new LinkedHashMap<>();

  /**
   * @param done told the result of each document when all are through; not when nothing was done
   */
  public SignDialog(
      DocumentDesk desk,
      List<MadeDocument> documents,
      SerializableConsumer<List<SignedItem>> done) {
    this.desk = desk;
    this.documents = List.copyOf(documents);
    this.done = done;
    setHeaderTitle(t("document.sign.title", documents.size()));
    setWidth("min(40rem, 96vw)");
    addClassName("sign-dialog");
    status.getElement().setAttribute("role", "status");
    bar.setVisible(false);
    bar.setMax(Math.max(1, documents.size()));
    pin.setVisible(desk.signing().asksPin());
    pin.setAutofocus(true);
    add(key(desk.signing().key(desk.actor())), list(), pin, bar, status);
    sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    sign.setDisableOnClick(true);
    sign.getElement().setAttribute("data-key", "mod+Enter");
    sign.addClickListener(click -> start());
    getFooter().add(close, sign);
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

  private OrderedList list() {
    OrderedList list = new OrderedList();
    list.addClassName("sign-list");
    for (MadeDocument made : documents) {
      Span title = new Span(Texts.of(made.kind().title()));
      Span code = new Span(made.dossier() == null ? "" : made.dossier().value());
      code.addClassNames("mono", "muted");
      ListItem line = new ListItem(title, code);
      lines.put(made.id(), line);
      list.add(line);
    }
    return list;
  }

  private void start() {
    char[] typed = pin.isVisible() ? pin.getValue().toCharArray() : null;
    pin.clear();
    bar.setVisible(documents.size() > 1);
    status.setText(t("document.signing"));
    close.setEnabled(false);
    UI ui = UI.getCurrent();
    Thread.ofVirtual().name("sign").start(() -> run(ui, typed));
  }

  private void run(UI ui, char @Nullable [] typed) {
    List<SignedItem> items = new ArrayList<>();
    try {
      desk.signing()
          .sign(
              documents.stream().map(MadeDocument::id).toList(),
              desk.actor(),
              typed,
              item -> {
                items.add(item);
                int through = items.size();
                ui.access(() -> progress(item, through));
              });
    } finally {
      if (typed != null) {
        Arrays.fill(typed, ' ');
      }
      ui.access(() -> end(List.copyOf(items)));
    }
  }

  private void progress(SignedItem item, int through) {
    bar.setValue(through);
    ListItem line = lines.get(item.documentId());
    if (line != null) {
      Span result =
          new Span(
              (item.signed() ? Glyph.CHECK : Glyph.ALERT).icon(),
              new Span(item.why() == null ? t("document.signed.one") : Texts.of(item.why())));
      result.addClassName(item.signed() ? "sign-done" : "sign-refused");
      line.add(result);
    }
  }

  private void end(List<SignedItem> items) {
    long signed = items.stream().filter(SignedItem::signed).count();
    done.accept(items);
    if (!items.isEmpty() && signed == items.size()) {
      close();
      return;
    }
    status.setText(t("document.sign.result", signed, items.size()));
    close.setText(t("shell.close"));
    close.setEnabled(true);
    close.focus();
    sign.setEnabled(pin.isVisible() && signed == 0);
  }
}
