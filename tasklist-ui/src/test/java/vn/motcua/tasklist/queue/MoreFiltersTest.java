package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.catalogue.FieldNames;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.UnitNames;

class MoreFiltersTest {

  private static final TaskFilter FILTER = TaskFilter.of(TaskTab.UNIT).withStep("step-examine");

  private final QueueDesk desk = mock(QueueDesk.class);

  @Test
  void theChipOfAStepSaysWhichStep() {
    when(desk.stepName(FILTER)).thenReturn(Optional.of(Text.vi("Kiểm tra hồ sơ, dự thảo kết quả")));

    assertThat(chip()).contains("Kiểm tra hồ sơ, dự thảo kết quả");
  }

  @Test
  void aStepAtWhichNothingIsStillHasItsChip() {
    when(desk.stepName(any())).thenReturn(Optional.empty());

    assertThat(chip()).isEqualTo("Cùng một bước xử lý");
  }

  private String chip() {
    FieldNames fields = mock(FieldNames.class);
    when(fields.all()).thenReturn(List.of());
    MoreFilters filters = new MoreFilters(desk, fields, mock(UnitNames.class), filter -> {});
    assertThat(filters.show(FILTER)).isTrue();
    return all(filters)
        .filter(FilterChip.class::isInstance)
        .flatMap(Component::getChildren)
        .filter(Span.class::isInstance)
        .map(part -> ((Span) part).getText())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(MoreFiltersTest::all));
  }
}
