package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.queue.NextTask;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Carries the official's acts out and says what became of them; the task is gone at once. */
final class StepActs {

  private final DossierDesk desk;
  private final NextTask next;
  private final SerializableRunnable reload;

  /**
   * @param next where the official goes on after a task that ended
   * @param reload reads the screen anew when the task stays
   */
  StepActs(DossierDesk desk, NextTask next, SerializableRunnable reload) {
    this.desk = desk;
    this.next = next;
    this.reload = reload;
  }

  /** Reads the screen anew. */
  SerializableRunnable reload() {
    return reload;
  }

  void claim(TaskRow row) {
    tell(desk.claim(row.taskKey()), t("dossier.claimed"), reload);
  }

  void release(TaskRow row) {
    tell(desk.release(row.taskKey()), t("dossier.released"), () -> next.toList(UI.getCurrent()));
  }

  void complete(TaskRow row, String outcome, Map<String, Object> entered) {
    Map<String, @Nullable Object> data = new HashMap<>(entered);
    String said = t("dossier.recorded", row.dossierCode().value(), Outcomes.past(outcome));
    tell(desk.complete(row.taskKey(), outcome, data), said, () -> next.after(UI.getCurrent(), row));
  }

  void supplement(TaskRow row, SupplementRequest request) {
    String said = t("dossier.supplement.sent", row.dossierCode().value());
    tell(desk.supplement(row.taskKey(), request), said, () -> next.after(UI.getCurrent(), row));
  }

  private void tell(ActResult result, String done, SerializableRunnable next) {
    switch (result) {
      case ActResult.Done recorded -> {
        Toasts.done(done);
        next.run();
      }
      case ActResult.AlreadyDone late -> {
        Toasts.tell(t("dossier.already-done", late.by(), Formats.moment(late.at())));
        reload.run();
      }
      case ActResult.Refused refused -> Toasts.problem(Texts.of(refused.reason()));
    }
  }
}
