package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.act.bulk.PendingBatch;

class BulkPanelTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final UUID BATCH = UUID.randomUUID();
  private static final PendingBatch RECORDED =
      new PendingBatch(BATCH, "approve", 1, NOW.plusSeconds(30));
  private static final BulkItem FIRST = new BulkItem(1, new ActResult.Done());

  private final BulkDesk desk = mock(BulkDesk.class);
  private final BulkJob job = new BulkJob("Ký duyệt", 3, NOW, Map.of());
  private final BulkPanel panel = new BulkPanel(desk, () -> {});

  @BeforeEach
  void oneActRuns() {
    job.begins(BATCH);
    job.heard(FIRST);
    when(desk.now()).thenReturn(NOW);
    when(desk.jobs()).thenReturn(List.of(job));
    when(desk.pending()).thenReturn(List.of(RECORDED));
  }

  @Test
  void whatARunningActHasRecordedIsNotOfferedToBeTakenBackByItself() {
    panel.show();

    assertThat(back()).singleElement().satisfies(Button::click);
    verify(desk).stop(job);
  }

  @Test
  void theButtonThatStopsAnActStaysInItsPlaceAsTheActGoesOn() {
    panel.show();
    List<Button> before = back();
    job.heard(new BulkItem(2, new ActResult.Done()));
    panel.show();
    assertThat(back()).isEqualTo(before);

    job.stop(NOW);
    panel.show();
    assertThat(back()).isEqualTo(before).noneMatch(Button::isEnabled);
  }

  @Test
  void whatWaitsFromElsewhereIsOfferedWhileAnActRuns() {
    when(desk.pending())
        .thenReturn(
            List.of(RECORDED, new PendingBatch(UUID.randomUUID(), "pass", 2, NOW.plusSeconds(20))));

    panel.show();

    assertThat(back()).hasSize(2);
  }

  @Test
  void anActThatHasEndedIsTakenBackAsAWhole() {
    panel.show();
    BulkRun run =
        new BulkRun(
            BATCH,
            new BulkAct.Complete("approve", Map.of()),
            List.of(FIRST),
            Map.of(),
            NOW.plusSeconds(30));
    job.ended(run);
    panel.show();

    assertThat(back()).singleElement().satisfies(Button::click);
    verify(desk).undo(job, run);
  }

  @Test
  void whatAnActHadRecordedWhenItBrokeOffCanBeTakenBack() {
    job.ended(null);
    panel.show();

    assertThat(back()).hasSize(1);
    assertThat(panel.getChildren().flatMap(BulkPanelTest::all))
        .noneMatch(RunningLine.class::isInstance);
  }

  /** The buttons under the key that takes back. */
  private List<Button> back() {
    return all(panel)
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> "z".equals(button.getElement().getAttribute("data-key")))
        .toList();
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(Stream.of(component), component.getChildren().flatMap(BulkPanelTest::all));
  }
}
