package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.act.ActQuestion;
import vn.motcua.tasklist.queue.NextTask;

class StepActsTest {

  private static final Text WHY = Text.vi("Hồ sơ đang tạm dừng.");
  private static final SupplementRequest REQUEST =
      new SupplementRequest(List.of("Sơ họa"), "Chưa ghi toạ độ.", null);

  private final UI ui = new UI();
  private final DossierDesk desk = mock(DossierDesk.class);
  private final NextTask next = mock(NextTask.class);
  private final ActQuestion dialog = mock(ActQuestion.class);
  private final TaskRow row = mock(TaskRow.class);
  private int reloaded;
  private final StepActs acts = new StepActs(desk, next, () -> reloaded++);

  @BeforeEach
  void screen() {
    UI.setCurrent(ui);
    when(row.dossierCode()).thenReturn(new DossierCode("H17.20194-261122-0001"));
  }

  @AfterEach
  void end() {
    UI.setCurrent(null);
  }

  @Test
  void aRequestThatIsRefusedIsSaidInItsDialogAndLeadsNowhere() {
    when(desk.supplement(anyLong(), any())).thenReturn(new ActResult.Refused(WHY));

    acts.supplement(row, REQUEST, dialog);

    verify(dialog).refused(WHY);
    verify(dialog, never()).close();
    verifyNoInteractions(next);
    assertThat(reloaded).isZero();
  }

  @Test
  void aRefusalThatIsRefusedIsSaidInItsDialogAndLeadsNowhere() {
    when(desk.complete(anyLong(), any(), any())).thenReturn(new ActResult.Refused(WHY));

    acts.complete(row, "refuse", Map.of("reason", "Không đủ điều kiện."), dialog);

    verify(dialog).refused(WHY);
    verify(dialog, never()).close();
    verifyNoInteractions(next);
  }

  @Test
  void whatIsRecordedClosesItsDialogBeforeTheNextTaskOpens() {
    when(desk.supplement(anyLong(), any())).thenReturn(new ActResult.Done());

    acts.supplement(row, REQUEST, dialog);

    InOrder order = inOrder(dialog, next);
    order.verify(dialog).close();
    order.verify(next).after(any(), any());
  }

  @Test
  void whatAColleagueHasDoneMeanwhileClosesTheDialogAndShowsTheDossierAnew() {
    when(desk.complete(anyLong(), any(), any()))
        .thenReturn(new ActResult.AlreadyDone("Trần Thị Thử", Instant.EPOCH));

    acts.complete(row, "refuse", Map.of(), dialog);

    verify(dialog).close();
    assertThat(reloaded).isOne();
  }
}
