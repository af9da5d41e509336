package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The words of the published source that everything above was read from. */
final class SourceLine extends Div {

  SourceLine(String words) {
    Span said = new Span(words);
    said.addClassName("source");
    addClassName("source-line");
    add(new Span(t("catalogue.source") + ":"), said);
  }
}
