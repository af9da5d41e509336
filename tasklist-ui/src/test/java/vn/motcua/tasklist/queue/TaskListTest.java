package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.UnitNames;

class TaskListTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final QueueState UNIT = new QueueState(TaskFilter.of(TaskTab.UNIT), null);
  private static final QueueState MINE = new QueueState(TaskFilter.of(TaskTab.MINE), null);

  private final List<TaskRow> waiting = new ArrayList<>();
  private final QueueDesk desk = mock(QueueDesk.class);
  private final TaskPreview.Acts acts = mock(TaskPreview.Acts.class);
  private final TaskList list = new TaskList(desk, mock(UnitNames.class), MINE, acts, () -> {});

  @BeforeEach
  void fortyTasksWait() {
    for (int task = 1; task <= 40; task++) {
      waiting.add(row(task, null));
    }
    when(desk.likes()).thenReturn(mock(QueueLikes.class));
    when(desk.page(any(), any(), anyInt()))
        .thenAnswer(
            (Answer<TaskPage>)
                asked -> {
                  TaskCursor after = asked.getArgument(1);
                  int from = after == null ? 0 : line(after.taskKey()) + 1;
                  return page(lines(from, asked.getArgument(2)));
                });
    when(desk.lines(any(), anyInt(), anyInt()))
        .thenAnswer(asked -> lines(asked.getArgument(1), asked.getArgument(2)));
    list.onChoose(list::select, row -> {}, row -> {});
    list.show(UNIT, TaskOrder.DUE, waiting.size());
    step(1);
  }

  @Test
  void whoTookARowGoesOnWithTheOneThatStandsThereNow() {
    step(29);
    take(30);

    assertThat(list.first()).map(TaskRow::taskKey).contains(31L);
    select();
    step(1);
    press("Enter");
    verify(acts).open(waiting.get(30));
  }

  @Test
  void theLastRowIsFollowedByTheOneAboveIt() {
    step(39);
    take(40);

    assertThat(list.first()).map(TaskRow::taskKey).contains(39L);
  }

  @Test
  void aSelectedRowStaysSelectedWhenOthersAboveItAreGone() {
    step(29);
    take(3, 5, 8);

    assertThat(list.first()).map(TaskRow::taskKey).contains(30L);
  }

  @Test
  void anotherListAndAnotherOrderBeginWithTheFirstRow() {
    step(29);
    list.show(MINE, TaskOrder.DUE, waiting.size());
    assertThat(list.first()).map(TaskRow::taskKey).contains(1L);

    step(1);
    step(29);
    list.show(MINE, TaskOrder.CODE, waiting.size());
    assertThat(list.first()).map(TaskRow::taskKey).contains(1L);
  }

  @Test
  void theLettersStandForTheRowTheKeysCameTo() {
    step(1);
    press("c");

    verify(acts).claim(waiting.get(1));
  }

  @Test
  void aRowThatSomebodyHoldsCannotBeTaken() {
    waiting.set(1, row(2, "chuyenvien"));
    step(1);
    press("c");
    press("Enter");

    verify(acts, never()).claim(any());
    verify(acts).open(waiting.get(1));
  }

  private void take(long... tasks) {
    for (long task : tasks) {
      waiting.remove(line(task));
    }
    list.show(UNIT, TaskOrder.DUE, waiting.size());
  }

  private void select() {
    list.first().ifPresent(list::select);
  }

  private void press(String key) {
    Stream<Button> buttons = all(list).filter(Button.class::isInstance).map(Button.class::cast);
    Button button =
        buttons
            .filter(one -> key.equals(one.getElement().getAttribute("data-key")))
            .findFirst()
            .orElseThrow();
    if (button.isEnabled()) {
      button.click();
    }
  }

  /** A key of the browser asks for the row so many lines below. */
  private void step(int lines) {
    Element grid = all(list).filter(Grid.class::isInstance).findFirst().orElseThrow().getElement();
    ObjectNode data = JacksonUtils.createObjectNode();
    data.put("event.detail", lines);
    grid.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(grid, "row-step", data));
  }

  private int line(long task) {
    return waiting.stream().map(TaskRow::taskKey).toList().indexOf(task);
  }

  private List<TaskRow> lines(int from, int most) {
    return List.copyOf(waiting.subList(from, Math.min(from + most, waiting.size())));
  }

  private TaskPage page(List<TaskRow> rows) {
    boolean end = rows.isEmpty() || rows.getLast().equals(waiting.getLast());
    return new TaskPage(rows, end ? null : new TaskCursor(NOW, "", rows.getLast().taskKey()));
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(Stream.of(component), component.getChildren().flatMap(TaskListTest::all));
  }

  private static TaskRow row(int task, @Nullable String holder) {
    return new TaskRow(
        task,
        new DossierCode("H17.20242-260302-%04d".formatted(task)),
        new ProcedureCode("1.004873"),
        new Text("Thủ tục", "Procedure"),
        "Nguyễn ••• An",
        "step-examine",
        new Text("Kiểm tra", "Examine"),
        Role.SPECIALIST,
        new UnitCode("20242"),
        NOW,
        null,
        ClockState.RUNNING,
        ClockColour.ON_TIME,
        holder,
        NOW,
        null,
        null);
  }
}
