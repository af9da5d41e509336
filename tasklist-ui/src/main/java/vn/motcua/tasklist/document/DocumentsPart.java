package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.CheckedPaper;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The dossier's tab "Văn bản": its forms and result, their signatures, and what can be made. */
@StyleSheet("context://motcua/document.css")
public final class DocumentsPart extends Div {

  private final transient DocumentDesk desk;
  private final DossierCode code;

  public DocumentsPart(DocumentDesk desk, DossierCode code) {
    this.desk = desk;
    this.code = code;
    addClassName("documents");
    show();
  }

  private void show() {
    removeAll();
    List<MadeDocument> all = desk.of(code);
    List<MadeDocument> now = all.stream().filter(made -> !made.replaced()).toList();
    List<MadeDocument> before = all.stream().filter(MadeDocument::replaced).toList();
    List<Long> mine = desk.toSign(code).stream().map(MadeDocument::id).toList();
    add(actions(now, mine));
    if (now.isEmpty()) {
      add(new EmptyState(Glyph.PAPER, t("document.empty"), t("document.empty.why")));
    } else {
      add(list(now, mine));
    }
    if (!before.isEmpty()) {
      Details old = new Details(t("document.before", before.size()), list(before, List.of()));
      old.addClassName("documents-before");
      add(old);
    }
    List<CheckedPaper> papers = desk.papers(code);
    if (!papers.isEmpty()) {
      add(new H3(t("document.papers")), papers(papers));
    }
  }

  private Div actions(List<MadeDocument> now, List<Long> mine) {
    Div actions = new Div();
    actions.addClassName("documents-actions");
    if (!desk.makeable().isEmpty()) {
      Button make = new Button(t("document.make"), Glyph.PLUS.icon(), click -> make());
      make.getElement().setAttribute("data-key", "n");
      actions.add(make);
    }
    if (mine.size() > 1) {
      Button sign =
          new Button(
              t("document.sign-all", mine.size()),
              Glyph.PEN.icon(),
              click -> sign(now.stream().filter(made -> mine.contains(made.id())).toList()));
      sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions.add(sign);
    }
    return actions;
  }

  private UnorderedList list(List<MadeDocument> documents, List<Long> mine) {
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

  private UnorderedList papers(List<CheckedPaper> papers) {
    UnorderedList list = new UnorderedList();
    list.addClassName("documents-list");
    for (CheckedPaper paper : papers) {
      Span name = new Span(paper.fileName());
      Span found =
          new Span(
              paper.worst() == null
                  ? t("document.paper.unchecked")
                  : t("document.state." + paper.worst().key()));
      found.addClassNames(
          "chip",
          paper.worst() == null
              ? "document-unsigned"
              : "document-" + paper.worst().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Div words = new Div(name, found);
      words.addClassName("document-words");
      Button check = plain(t("document.check"), Glyph.CHECK);
      check.setAriaLabel(t("document.check.of", paper.fileName()));
      check.addClickListener(click -> check(paper));
      Div buttons = new Div(check);
      buttons.addClassName("document-buttons");
      ListItem item = new ListItem(Glyph.PAPER.icon(), words, buttons);
      item.addClassName("document");
      list.add(item);
    }
    return list;
  }

  private static Button plain(String words, Glyph glyph) {
    Button button = new Button(words, glyph.icon());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void make() {
    new MakeDialog(
            desk,
            code,
            made -> {
              show();
              new DocumentDialog(desk, made).open();
            })
        .open();
  }

  private void sign(List<MadeDocument> documents) {
    new SignDialog(desk, documents, this::signed).open();
  }

  private void signed(List<SignedItem> items) {
    long done = items.stream().filter(SignedItem::signed).count();
    if (done > 0) {
      Toasts.done(t("document.signed.done", done));
    }
    show();
  }

  private void check(MadeDocument made) {
    desk.check(made)
        .ifPresentOrElse(
            report -> new SignatureDialog(Texts.of(made.kind().title()), report).open(),
            () -> Toasts.problem(t("document.gone")));
  }

  private void check(CheckedPaper paper) {
    desk.check(code, paper)
        .ifPresentOrElse(
            report -> {
              show();
              new SignatureDialog(paper.fileName(), report).open();
            },
            () -> Toasts.problem(t("document.gone")));
  }
}
