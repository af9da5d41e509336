package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** One line for each document to be signed, also for those not made yet; says what came of each. */
final class SignLines extends OrderedList {

  private final transient DocumentDesk desk;
  private final Map<Long, ListItem> documents = new LinkedHashMap<>();
  private final Map<DossierCode, ListItem> missing = new LinkedHashMap<>();

  SignLines(DocumentDesk desk) {
    this.desk = desk;
    addClassName("sign-list");
  }

  void ready(MadeDocument made) {
    ListItem line = new ListItem();
    fill(line, made);
    documents.put(made.id(), line);
    add(line);
  }

  void missing(DossierCode code) {
    ListItem line =
        new ListItem(
            words(DocumentKind.RESULT, code),
            note("sign-missing", Glyph.PAPER, "document.missing"));
    missing.put(code, line);
    add(line);
  }

  /** The document of a line without one was made. */
  void made(DossierCode code, MadeDocument made) {
    ListItem line = missing.remove(code);
    if (line != null) {
      fill(line, made);
      documents.put(made.id(), line);
    }
  }

  void notMade(DossierCode code, Text why) {
    ListItem line = missing.get(code);
    if (line != null) {
      line.removeAll();
      line.add(words(DocumentKind.RESULT, code), refused(Texts.of(why)));
    }
  }

  void told(SignedItem item) {
    ListItem line = documents.get(item.documentId());
    MadeDocument made = item.document();
    if (line == null) {
      return;
    }
    line.removeAll();
    if (made != null) {
      fill(line, made);
    }
    Text why = item.why();
    line.add(
        why == null
            ? note("sign-done", Glyph.CHECK, "document.signed.one")
            : refused(Texts.of(why)));
  }

  private void fill(ListItem line, MadeDocument made) {
    line.removeAll();
    Button look = new Button(t("document.look"), Glyph.EYE.icon());
    look.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    String title = Texts.of(made.kind().title());
    DossierCode code = made.dossier();
    look.setAriaLabel(t("document.look.of", title, code == null ? "" : code.value()));
    look.addClickListener(click -> new DocumentDialog(desk, made).open());
    line.add(words(made.kind(), code), look);
  }

  private static Div words(DocumentKind kind, @Nullable DossierCode code) {
    Span dossier = new Span(code == null ? "" : code.value());
    dossier.addClassNames("mono", "muted");
    Div words = new Div(new Span(Texts.of(kind.title())), dossier);
    words.addClassName("sign-words");
    return words;
  }

  private static Component refused(String why) {
    Span note = new Span(Glyph.ALERT.icon(), new Span(why));
    note.addClassNames("sign-note", "sign-refused");
    return note;
  }

  private static Component note(String css, Glyph glyph, String key) {
    Span note = new Span(glyph.icon(), new Span(t(key)));
    note.addClassNames("sign-note", css);
    return note;
  }
}
