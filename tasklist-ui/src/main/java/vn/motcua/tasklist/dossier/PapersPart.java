package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** The papers of the dossier: what the procedure wants, what came, and a look at each file. */
final class PapersPart extends Section {

  private final PaperPreview preview;

  PapersPart(DossierDesk desk, Dossier dossier) {
    addClassNames("panel", "papers");
    getElement().setAttribute("aria-label", t("dossier.papers"));
    preview = new PaperPreview(desk, dossier.file().code());
    CaseFile file = dossier.file();
    Map<String, String> names = new LinkedHashMap<>();
    for (Component component : dossier.version().procedure().components()) {
      names.put(component.id(), Texts.of(component.name()));
    }
    file.papers().forEach(paper -> names.putIfAbsent(paper.componentId(), paper.componentId()));
    Div head = new Div(new H2(t("dossier.papers")), count(file));
    head.addClassName("panel-head");
    add(head);
    if (names.isEmpty()) {
      add(new EmptyState(Glyph.PAPER, t("dossier.papers.empty"), t("dossier.papers.empty.why")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("paper-list");
    names.forEach((id, name) -> list.add(line(name, papers(file, id))));
    add(list, preview);
  }

  private static Span count(CaseFile file) {
    long received = file.papers().stream().map(CaseFile.Paper::componentId).distinct().count();
    Span count = new Span(t("dossier.papers.count", received));
    count.addClassName("muted");
    return count;
  }

  private static List<CaseFile.Paper> papers(CaseFile file, String component) {
    return file.papers().stream().filter(paper -> paper.componentId().equals(component)).toList();
  }

  private ListItem line(String name, List<CaseFile.Paper> papers) {
    boolean digitised = papers.stream().anyMatch(paper -> !paper.files().isEmpty());
    String state = papers.isEmpty() ? "missing" : digitised ? "digitised" : "paper";
    Span mark = (papers.isEmpty() ? Glyph.EMPTY : Glyph.CHECK).icon();
    mark.addClassName("paper-mark");
    Span word = new Span(t("dossier.paper." + state));
    word.addClassNames("paper-state", "paper-" + state);
    Span title = new Span(name);
    title.addClassName("paper-name");
    ListItem item = new ListItem(mark, title, word);
    item.addClassName("paper");
    for (CaseFile.Paper paper : papers) {
      paper.files().forEach(attachment -> item.add(button(attachment, paper.round())));
    }
    return item;
  }

  private NativeButton button(CaseFile.Attachment attachment, int round) {
    boolean image = attachment.mediaType().startsWith("image/");
    String size = Formats.size(attachment.size());
    NativeButton show = new NativeButton();
    show.addClassName("paper-file");
    show.add(
        (image ? Glyph.IMAGE : Glyph.PAPER).icon(),
        new Span(attachment.fileName()),
        muted(round == 0 ? size : size + " · " + t("dossier.paper.round", round)));
    show.addClickListener(click -> preview.show(attachment));
    return show;
  }

  private static Span muted(String text) {
    Span span = new Span(text);
    span.addClassName("muted");
    return span;
  }
}
