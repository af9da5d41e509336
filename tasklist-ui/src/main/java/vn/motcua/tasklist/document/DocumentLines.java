package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Documents one below the other: what each is, who signed it, and to look, check and sign. */
final class DocumentLines implements Serializable {

  private final transient DocumentDesk desk;
  private final SerializableRunnable changed;

  /**
   * @param changed told when something was signed
   */
  DocumentLines(DocumentDesk desk, SerializableRunnable changed) {
    this.desk = desk;
    this.changed = changed;
  }

  UnorderedList of(List<MadeDocument> documents, List<Long> mine) {
    UnorderedList list = new UnorderedList();
    list.addClassName("documents-list");
    documents.forEach(made -> list.add(line(made, mine.contains(made.id()))));
    return list;
  }

  private ListItem line(MadeDocument made, boolean mine) {
    Span title = new Span(Texts.of(made.kind().title()));
    title.addClassName("strong");
    Span facts = new Span(facts(made));
    facts.addClassName("muted");
    Div words = new Div(title, facts, signers(made));
    words.addClassName("document-words");
    Button look = plain(t("document.look"), Glyph.EYE);
    look.addClickListener(click -> new DocumentDialog(desk, made).open());
    Div buttons = new Div(look);
    buttons.addClassName("document-buttons");
    if (!made.unsigned()) {
      Button check = plain(t("document.check"), Glyph.CHECK);
      check.addClickListener(click -> check(made));
      buttons.add(check);
    }
    if (mine) {
      Button sign = new Button(t("document.sign"), Glyph.PEN.icon(), click -> sign(List.of(made)));
      sign.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
      sign.setAriaLabel(t("document.sign.of", Texts.of(made.kind().title())));
      buttons.add(sign);
    }
    ListItem item = new ListItem(Glyph.PAPER.icon(), words, buttons);
    item.addClassName("document");
    return item;
  }

  private static String facts(MadeDocument made) {
    String number = made.number();
    return (number == null ? "" : t("document.number", number) + " · ")
        + t("document.made", made.by(), Formats.moment(made.at()))
        + " · "
        + Formats.size(made.size());
  }

  private static Span signers(MadeDocument made) {
    if (made.unsigned()) {
      Span none = new Span(Glyph.PEN.icon(), new Span(t("document.unsigned")));
      none.addClassNames("chip", "document-unsigned");
      return none;
    }
    String names =
        made.signatures().stream()
            .map(one ->
                one.onBehalfOf() == null
                    ? one.signerName()
                    : t("document.signed-for", one.signerName(), one.onBehalfOf()))
            .collect(Collectors.joining(", "));
    Span signed = new Span(Glyph.STAMP.icon(), new Span(t("document.signed", names)));
    signed.addClassNames("chip", "document-signed");
    return signed;
  }

  static Button plain(String words, Glyph glyph) {
    Button button = new Button(words, glyph.icon());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  void sign(List<MadeDocument> documents) {
    new SignDialog(desk, documents, this::signed).open();
  }

  private void signed(List<SignedItem> items) {
    long done = items.stream().filter(SignedItem::signed).count();
    if (done > 0) {
      Toasts.done(t("document.signed.done", done));
    }
    changed.run();
  }

  private void check(MadeDocument made) {
    desk.check(made)
        .ifPresentOrElse(
            report -> new SignatureDialog(Texts.of(made.kind().title()), report).open(),
            () -> Toasts.problem(t("document.gone")));
  }
}
