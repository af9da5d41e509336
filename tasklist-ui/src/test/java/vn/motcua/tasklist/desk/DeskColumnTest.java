package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.tasklist.shell.LeaveDialog;

class DeskColumnTest {

  private static final String UNSAVED = "data-unsaved";

  private final UI ui = new UI();
  private final BeforeLeaveEvent event = mock(BeforeLeaveEvent.class);
  private final ContinueNavigationAction leave = mock(ContinueNavigationAction.class);
  private boolean unsaved;
  private int asked;
  private final DeskColumn column = new DeskColumn(() -> asked++ >= 0 && unsaved);

  @BeforeEach
  void screen() {
    UI.setCurrent(ui);
    when(event.postpone()).thenReturn(leave);
    to(Main.class);
  }

  @AfterEach
  void end() {
    UI.setCurrent(null);
  }

  @Test
  void whatIsNotKeptIsAskedAboutAndStaysWithWhoeverStays() {
    unsaved = true;

    column.beforeLeave(event);
    LeaveDialog question = question();
    ComponentUtil.fireEvent(question, new ConfirmDialog.CancelEvent(question, false));

    verify(leave).cancel();
    verify(leave, never()).proceed();
  }

  @Test
  void whoLetsItGoIsAskedNoMore() {
    unsaved = true;
    column.beforeLeave(event);
    LeaveDialog question = question();
    ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));

    verify(leave).proceed();
    assertThat(column.getElement().hasAttribute(UNSAVED)).isFalse();
  }

  @Test
  void whereAllIsKeptNothingIsAsked() {
    column.beforeLeave(event);

    verify(event, never()).postpone();
  }

  @Test
  void onceItIsRegisteredNothingIsAsked() {
    unsaved = true;
    column.refresh();
    column.settle();

    column.beforeLeave(event);

    verify(event, never()).postpone();
    assertThat(column.getElement().hasAttribute(UNSAVED)).isFalse();
  }

  @Test
  void theDeskOpenedOnceMoreLosesNothing() {
    unsaved = true;
    to(DeskView.class);

    column.beforeLeave(event);

    verify(event, never()).postpone();
  }

  @Test
  void theBrowserAsksAsLongAsSomethingIsNotKept() {
    ui.add(column);
    unsaved = true;
    column.refresh();
    assertThat(column.getElement().hasAttribute(UNSAVED)).isFalse();
    answered();
    assertThat(column.getElement().hasAttribute(UNSAVED)).isTrue();

    unsaved = false;
    column.refresh();
    answered();
    assertThat(column.getElement().hasAttribute(UNSAVED)).isFalse();
  }

  private void to(Class<? extends Component> view) {
    doReturn(view).when(event).getNavigationTarget();
  }

  @Test
  void allThatComesInOneMessageIsKeptOnce() {
    ui.add(column);
    answered();
    asked = 0;

    column.refresh();
    column.refresh();
    answered();

    assertThat(asked).isEqualTo(1);
  }

  private void answered() {
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
  }

  private LeaveDialog question() {
    answered();
    return ui.getChildren()
        .filter(LeaveDialog.class::isInstance)
        .map(LeaveDialog.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
