package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.function.BooleanSupplier;
import vn.motcua.tasklist.shell.LeaveDialog;

/**
 * The parts of the desk, one below the other. What is entered in them is kept before each answer to
 * the browser; where that does not succeed, leaving asks first.
 */
final class DeskColumn extends Div implements BeforeLeaveObserver {

  /** The browser asks too, where the page itself is closed or loaded again (links.js). */
  private static final String UNSAVED = "data-unsaved";

  /** Until what is typed has come here, the browser asks as well. */
  private static final String KEPT = "data-kept";

  private final transient BooleanSupplier unsaved;
  private boolean due;
  private boolean settled;

  /**
   * @param unsaved keeps what stands in the parts; whether leaving would lose something then
   */
  DeskColumn(BooleanSupplier unsaved, Component... parts) {
    super(parts);
    this.unsaved = unsaved;
    addClassName("desk-column");
    getElement().setAttribute(KEPT, true);
  }

  /** Something was entered or taken away: kept once, with all that comes in the same message. */
  void refresh() {
    if (due) {
      return;
    }
    due = true;
    getElement()
        .getNode()
        .runWhenAttached(ui ->
            ui.beforeClientResponse(
                this,
                context -> {
                  due = false;
                  mark();
                }));
  }

  private void mark() {
    getElement().setAttribute(UNSAVED, isOpen());
  }

  /** It is registered, or may go: nothing is asked any more. */
  void settle() {
    settled = true;
    mark();
  }

  private boolean isOpen() {
    return !settled && unsaved.getAsBoolean();
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
