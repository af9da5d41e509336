package vn.motcua.tasklist.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The bar between two columns, moved by pointer or arrow keys; the browser remembers where. */
@Tag("motcua-splitter")
final class Splitter extends Component {

  Splitter(String label) {
    getElement().setProperty("memory", "dossier");
    getElement().setProperty("label", label);
  }
}
