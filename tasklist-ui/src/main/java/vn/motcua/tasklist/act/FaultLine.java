package vn.motcua.tasklist.act;

import com.vaadin.flow.component.html.Paragraph;
import vn.motcua.catalog.Text;
import vn.motcua.tasklist.shell.Texts;

/** Why an act was refused, inside the dialog that asks for it; announced as it appears. */
public final class FaultLine extends Paragraph {

  public FaultLine() {
    addClassName("act-fault");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /** Shows the reason. */
  public void say(Text reason) {
    setText(Texts.of(reason));
    setVisible(true);
  }
}
