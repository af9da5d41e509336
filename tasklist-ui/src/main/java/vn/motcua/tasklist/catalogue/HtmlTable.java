package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table: for facts that are read, not worked with. */
@Tag("table")
public final class HtmlTable extends Component implements HasStyle {

  private final Element body = new Element("tbody").setAttribute("role", "rowgroup");
  private final List<String> headings;

  /**
   * @param caption what the table tells, for screen readers
   */
  public HtmlTable(String caption, String... headings) {
    this.headings = List.of(headings);
    addClassName("facts-table");
    // On a phone rows become blocks; the roles keep it a table for screen readers.
    getElement().setAttribute("role", "table");
    Element title = new Element("caption").setText(caption);
    Element row = new Element("tr").setAttribute("role", "row");
    for (String heading : headings) {
      row.appendChild(
          new Element("th")
              .setAttribute("scope", "col")
              .setAttribute("role", "columnheader")
              .setText(heading));
    }
    getElement()
        .appendChild(
            title, new Element("thead").setAttribute("role", "rowgroup").appendChild(row), body);
  }

  /** Adds a row of texts and components. */
  public HtmlTable row(Object... cells) {
    Element row = new Element("tr").setAttribute("role", "row");
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      Component content =
          cell instanceof Component component ? component : new Span(cell.toString());
      row.appendChild(
          new Element("td")
              .setAttribute("role", "cell")
              .setAttribute("data-heading", i < headings.size() ? headings.get(i) : "")
              .appendChild(content.getElement()));
    }
    body.appendChild(row);
    return this;
  }
}
