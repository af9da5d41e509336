package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Paragraph;
import vn.motcua.catalog.Text;

/** Why something was refused, inside the dialog that asks for it; announced as it appears. */
public final class FaultLine extends Paragraph {

  public FaultLine() {
    addClassName("act-fault");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /** Shows the reason. */
  public void say(Text reason) {
    say(Texts.of(reason));
  }

  /** The same in the words of the screen. */
  public void say(String words) {
    setText(words);
    setVisible(true);
  }
}
