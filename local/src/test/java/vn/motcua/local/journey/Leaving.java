package vn.motcua.local.journey;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Leaves a screen on which something would be lost, and answers what is asked then. */
final class Leaving {
  private final Official official;
  private final String question;

  /**
   * @param question what the screen asks before something is lost
   */
  Leaving(Official official, String question) {
    this.official = official;
    this.question = question;
  }

  /** Presses a place of the navigation. */
  void goTo(String place) {
    official
        .page()
        .locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText(place))
        .first()
        .click();
    official.quiet();
  }

  void isAsked() {
    official.sees(question);
  }

  /** Whether the question stands on the screen now. */
  boolean asks() {
    return official.page().getByText(question).count() > 0;
  }

  /** Stays, and waits until the question is gone: another may be asked at once. */
  void stay() {
    official.press("Ở lại");
    official
        .page()
        .getByText(question)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Loads the page again and returns what the browser asked before. */
  List<String> reloaded() {
    List<String> asked = new ArrayList<>();
    Consumer<Dialog> answer =
        dialog -> {
          asked.add(dialog.type());
          dialog.accept();
        };
    official.page().onDialog(answer);
    official.page().reload();
    official.page().offDialog(answer);
    official.quiet();
    return asked;
  }
}
