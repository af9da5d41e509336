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
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.CheckedPaper;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Toasts;

/** The dossier's tab "Văn bản": its forms and result, their signatures, and what can be made. */
@StyleSheet("context://motcua/document.css")
public final class DocumentsPart extends Div {

  private final transient DocumentDesk desk;
  private final DossierCode code;
  private final DocumentLines lines;

  public DocumentsPart(DocumentDesk desk, DossierCode code) {
    this.desk = desk;
    this.code = code;
    this.lines = new DocumentLines(desk, this::show);
    addClassName("documents");
    show();
  }

  private void show() {
    removeAll();
    List<MadeDocument> all = desk.of(code);
    List<MadeDocument> now = all.stream().filter(made -> !made.replaced()).toList();
    List<MadeDocument> before = all.stream().filter(MadeDocument::replaced).toList();
    List<Long> mine = desk.toSign(code).stream().map(MadeDocument::id).toList();
    desk.issued(code).ifPresent(issued -> add(issued(issued)));
    add(actions(now, mine));
    if (now.isEmpty()) {
      add(new EmptyState(Glyph.PAPER, t("document.empty"), t("document.empty.why")));
    } else {
      add(lines.of(now, mine));
    }
    if (!before.isEmpty()) {
      Details old = new Details(t("document.before", before.size()), lines.of(before, List.of()));
      old.addClassName("documents-before");
      add(old);
    }
    List<CheckedPaper> papers = desk.papers(code);
    if (!papers.isEmpty()) {
      add(new H3(t("document.papers")), papers(papers));
    }
  }

  /** What is handed over, at the top: one click to look at it and print it. */
  private Div issued(DocumentQueries.Issued issued) {
    Span words = new Span(t("document.issued", Formats.moment(issued.at())));
    Button open = new Button(t("document.issued.open"), Glyph.EYE.icon());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.addClickListener(click -> new DocumentDialog(desk, issued.document()).open());
    Div line = new Div(Glyph.STAMP.icon(), words, open);
    line.addClassName("documents-issued");
    return line;
  }

  private Div actions(List<MadeDocument> now, List<Long> mine) {
    Div actions = new Div();
    actions.addClassName("documents-actions");
    if (!desk.choices(code).isEmpty()) {
      Button make = new Button(t("document.make"), Glyph.PLUS.icon(), click -> make());
      make.getElement().setAttribute("data-key", "n");
      actions.add(make);
    }
    if (mine.size() > 1) {
      Button sign =
          new Button(
              t("document.sign-all", mine.size()),
              Glyph.PEN.icon(),
              click -> lines.sign(now.stream().filter(made -> mine.contains(made.id())).toList()));
      sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions.add(sign);
    }
    return actions;
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
      Button check = DocumentLines.plain(t("document.check"), Glyph.CHECK);
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
