package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.UnitNames;

/** Which columns a row has, by what the list holds and how wide the window is. */
class QueueGridTest {

  private final QueueCells cells =
      new QueueCells(
          row -> {
            throw new IllegalStateException("Nothing is drawn here.");
          },
          name -> name,
          mock(UnitNames.class),
          () -> Instant.EPOCH,
          row -> false);
  private final QueueGrid grid = new QueueGrid(cells, (row, range) -> {}, new Checkbox());

  @Test
  void theUsualScreenShowsWhenADossierWasReceived() {
    show(TaskTab.MINE, false, 1366);

    assertThat(headers())
        .containsExactly("Thời hạn", "Hồ sơ", "Thủ tục", "Bước xử lý", "Tiếp nhận");
  }

  @Test
  void whoStandsInSeesWhoseWorkItIs() {
    show(TaskTab.SUBSTITUTED, false, 1366);
    assertThat(headers()).contains("Người giữ việc").doesNotContain("Tiếp nhận");

    grid.setRoom(1920);
    assertThat(headers()).containsSubsequence("Bước xử lý", "Người giữ việc", "Tiếp nhận");
  }

  @Test
  void theUnitIsNamedOnlyWhereWorkOfSeveralComesTogether() {
    show(TaskTab.UNIT, true, 1366);
    assertThat(headers()).contains("Đơn vị");

    show(TaskTab.UNIT, false, 1366);
    assertThat(headers()).doesNotContain("Đơn vị").contains("Tiếp nhận");
  }

  @Test
  void whatWasChosenIsShownWhetherItFitsOrNot() {
    grid.setRoom(1024);
    grid.setColumns(List.of(QueueColumn.RECEIVED, QueueColumn.DUE, QueueColumn.UNIT), false);

    assertThat(headers()).containsExactly("Thời hạn", "Hồ sơ", "Tiếp nhận", "Hạn trả", "Đơn vị");
  }

  private void show(TaskTab tab, boolean severalUnits, int pixels) {
    grid.setRoom(pixels);
    grid.setColumns(QueueColumn.usual(tab, severalUnits), true);
    grid.show(tab, 0, new KeysetPages<>((after, most) -> new KeysetPages.Page<>(List.of(), null)));
  }

  /** The words above the columns on screen, without the box that ticks all. */
  private List<String> headers() {
    return grid.getColumns().stream()
        .filter(Grid.Column::isVisible)
        .map(Grid.Column::getHeaderText)
        .filter(words -> words != null && !words.isEmpty())
        .toList();
  }
}
