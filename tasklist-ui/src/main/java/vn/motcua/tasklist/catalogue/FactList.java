package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Names and values below each other, as a decision prints them. */
final class FactList extends DescriptionList {

  FactList() {
    addClassName("facts");
  }

  FactList fact(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }

  FactList fact(String name, String value) {
    return fact(name, new Span(value));
  }

  /** Several values as a list; nothing at all where there are none. */
  FactList facts(String name, Collection<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    UnorderedList list = new UnorderedList();
    values.forEach(value -> list.add(new ListItem(value)));
    return fact(name, list);
  }
}
