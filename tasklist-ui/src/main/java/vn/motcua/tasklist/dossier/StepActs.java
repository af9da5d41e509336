package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.act.ActQuestion;
import vn.motcua.tasklist.queue.NextTask;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Carries the official's acts out and says what became of them; the task is gone at once. */
final class StepActs {

  /** Buttons have nothing typed that could be lost. */
  private static final ActQuestion BUTTON =
      new ActQuestion() {
        @Override
        public void close() {}

        @Override
        public void refused(Text why) {
          Toasts.problem(Texts.of(why));
        }
      };

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
    tell(BUTTON, desk.claim(row.taskKey()), t("dossier.claimed"), reload);
  }

  void release(TaskRow row) {
    ActResult result = desk.release(row.taskKey());
    tell(BUTTON, result, t("dossier.released"), () -> next.toList(UI.getCurrent()));
  }

  void complete(TaskRow row, String outcome, Map<String, Object> entered) {
    complete(row, outcome, entered, BUTTON);
  }

  /** Ends the step with what a dialog asked for. */
  void complete(TaskRow row, String outcome, Map<String, Object> entered, ActQuestion asked) {
    Map<String, @Nullable Object> data = new HashMap<>(entered);
    String said = t("dossier.recorded", row.dossierCode().value(), Outcomes.past(outcome));
    ActResult result = desk.complete(row.taskKey(), outcome, data);
    tell(asked, result, said, () -> next.after(UI.getCurrent(), row));
  }

  void supplement(TaskRow row, SupplementRequest request, ActQuestion asked) {
    String said = t("dossier.supplement.sent", row.dossierCode().value());
    ActResult result = desk.supplement(row.taskKey(), request);
    tell(asked, result, said, () -> next.after(UI.getCurrent(), row));
  }

  private void tell(ActQuestion asked, ActResult result, String done, SerializableRunnable next) {
    switch (result) {
      case ActResult.Done recorded -> {
        asked.close();
        Toasts.done(done);
        next.run();
      }
      case ActResult.AlreadyDone late -> {
        asked.close();
        Toasts.tell(t("dossier.already-done", late.by(), Formats.moment(late.at())));
        reload.run();
      }
      case ActResult.Refused refused -> asked.refused(refused.reason());
    }
  }
}
