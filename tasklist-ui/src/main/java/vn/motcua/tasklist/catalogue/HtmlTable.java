package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A plain table: for facts that are read, not worked with. */
@Tag("table")
final class HtmlTable extends Component implements HasStyle {

  private final Element body = new Element("tbody");

  /**
   * @param caption what the table tells, for screen readers
   */
  HtmlTable(String caption, String... headings) {
    addClassName("facts-table");
    // On a phone the table scrolls sideways; the keyboard must reach it.
    getElement().setAttribute("tabindex", "0");
    Element title = new Element("caption").setText(caption);
    Element row = new Element("tr");
    for (String heading : headings) {
      row.appendChild(new Element("th").setAttribute("scope", "col").setText(heading));
    }
    getElement().appendChild(title, new Element("thead").appendChild(row), body);
  }

  /** Adds a row of texts and components. */
  HtmlTable row(Object... cells) {
    Element row = new Element("tr");
    for (Object cell : cells) {
      Component content =
          cell instanceof Component component ? component : new Span(cell.toString());
      row.appendChild(new Element("td").appendChild(content.getElement()));
    }
    body.appendChild(row);
    return this;
  }
}
