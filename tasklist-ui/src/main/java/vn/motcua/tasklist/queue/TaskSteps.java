package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** What an official does to one task without leaving the list. */
final class TaskSteps implements TaskPreview.Acts {

  private final QueueDesk desk;
  private final SerializableConsumer<QueueState> go;
  private final SerializableSupplier<QueueState> state;
  private final SerializableRunnable changed;

  /**
   * @param go leads to another list
   * @param state the list as it is
   * @param changed called when the list has to be read anew
   */
  TaskSteps(
      QueueDesk desk,
      SerializableConsumer<QueueState> go,
      SerializableSupplier<QueueState> state,
      SerializableRunnable changed) {
    this.desk = desk;
    this.go = go;
    this.state = state;
    this.changed = changed;
  }

  @Override
  public void open(TaskRow row) {
    if (row.doneAt() != null) {
      UI.getCurrent().navigate("ho-so/" + row.dossierCode().value());
    } else {
      UI.getCurrent().navigate(QueueView.PATH + "/" + row.taskKey());
    }
  }

  @Override
  public void claim(TaskRow row) {
    tell(desk.claim(row.taskKey()), t("queue.claimed", row.dossierCode().value()));
    changed.run();
  }

  @Override
  public void release(TaskRow row) {
    tell(desk.release(row.taskKey()), t("queue.released", row.dossierCode().value()));
    changed.run();
  }

  @Override
  public void assign(TaskRow row) {
    new AssignDialog(
            desk.bulk(),
            List.of(row.taskKey()),
            (words, tasks, act) -> {
              desk.bulk().start(words, tasks, act);
              changed.run();
            })
        .open();
  }

  @Override
  public void sameProcedure(TaskRow row) {
    go.accept(now().with(now().filter().withProcedure(row.procedureCode())));
  }

  @Override
  public void sameStep(TaskRow row) {
    go.accept(now().with(now().filter().withStep(row.elementId())));
  }

  /** Opens the most urgent task of the list; one that nobody holds is taken first. */
  void next() {
    Optional<TaskRow> first = first(now());
    if (first.isEmpty() && now().filter().tab() != TaskTab.UNIT) {
      first = first(now().with(now().filter().withTab(TaskTab.UNIT)));
    }
    first.ifPresentOrElse(this::begin, () -> Toasts.tell(t("queue.next.none")));
  }

  private Optional<TaskRow> first(QueueState list) {
    return list.filter().tab() == TaskTab.DONE_TODAY
        ? Optional.empty()
        : desk.page(list, null, 1).rows().stream().findFirst();
  }

  private void begin(TaskRow row) {
    if (row.assignee() == null && !(desk.claim(row.taskKey()) instanceof ActResult.Done)) {
      Toasts.tell(t("queue.next.taken"));
      changed.run();
    } else {
      open(row);
    }
  }

  private QueueState now() {
    return state.get();
  }

  private static void tell(ActResult result, String done) {
    switch (result) {
      case ActResult.Done recorded -> Toasts.done(done);
      case ActResult.AlreadyDone late ->
          Toasts.tell(t("queue.claim.late", late.by(), Formats.time(late.at())));
      case ActResult.Refused refused -> Toasts.problem(Texts.of(refused.reason()));
    }
  }
}
