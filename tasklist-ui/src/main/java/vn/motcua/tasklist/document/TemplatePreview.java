package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.TemplateProblem;
import vn.motcua.dossiers.document.Templates;
import vn.motcua.tasklist.shell.Texts;

/** What is wrong with a template, or the document it makes of invented data. */
final class TemplatePreview extends Div {

  private final Templates templates;
  private final Div state = new Div();
  private final UnorderedList problems = new UnorderedList();
  private final Div sheet = new Div();

  TemplatePreview(Templates templates) {
    this.templates = templates;
    state.addClassName("template-state");
    state.getElement().setAttribute("role", "status");
    problems.addClassName("template-problems");
    sheet.addClassName("template-preview");
    sheet.addClassName("template-preview");
    add(new H2(t("document.template.preview")), state, problems, sheet);
    addClassName("template-right");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", t("document.template.preview"));
  }

  /** Checks a text and shows what it makes, if it is good. */
  void check(DocumentKind kind, String text) {
    sheet.removeAll();
    if (tell(templates.check(kind, text))) {
      sheet.add(frame(kind, templates.sample(kind, text)));
    } else {
      sheet.add(new Paragraph(t("document.template.preview.none")));
    }
  }

  /** Says what was found; whether that is nothing. */
  boolean tell(List<TemplateProblem> found) {
    state.removeAll();
    problems.removeAll();
    state.add(
        new Span(
            found.isEmpty()
                ? t("document.template.clean")
                : t("document.template.problems", found.size())));
    for (TemplateProblem problem : found) {
      String words = Texts.of(problem.what());
      problems.add(
          new ListItem(
              problem.line() == 0 ? words : t("document.template.line", problem.line(), words)));
    }
    return found.isEmpty();
  }

  private static IFrame frame(DocumentKind kind, byte[] sample) {
    IFrame frame = new IFrame();
    frame.setTitle(t("document.template.preview"));
    frame.addClassName("document-frame");
    frame.setSrc(
        DownloadHandler.fromInputStream(request ->
                new DownloadResponse(
                    new ByteArrayInputStream(sample),
                    kind.word() + ".pdf",
                    "application/pdf",
                    sample.length))
            .inline());
    return frame;
  }
}
