package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.function.BooleanSupplier;
import vn.motcua.tasklist.shell.LeaveDialog;

/**
 * The parts of the desk, one below the other. What is entered in them is kept nowhere before it is
 * registered: leaving asks first.
 */
final class DeskColumn extends Div implements BeforeLeaveObserver {

  /** The browser asks too, where the page itself is closed or loaded again (links.js). */
  private static final String UNSAVED = "data-unsaved";

  private final transient BooleanSupplier entered;
  private boolean settled;

  /**
   * @param entered whether something stands in the parts that leaving would lose
   */
  DeskColumn(BooleanSupplier entered, Component... parts) {
    super(parts);
    this.entered = entered;
    addClassName("desk-column");
  }

  /** Something was entered or taken away. */
  void refresh() {
    getElement().setAttribute(UNSAVED, isOpen());
  }

  /** It is registered, or may go: nothing is asked any more. */
  void settle() {
    settled = true;
    refresh();
  }

  private boolean isOpen() {
    return !settled && entered.getAsBoolean();
  }

  /** The desk itself opened once more stays as it is. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!isOpen() || event.getNavigationTarget() == DeskView.class) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
    new LeaveDialog(
            t("desk.leave"),
            t("desk.leave.what"),
            t("desk.leave.go"),
            () -> {
              settle();
              leave.proceed();
            },
            leave::cancel)
        .open();
  }
}
