package vn.motcua.tasklist.queue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.SignedIn;

/**
 * Where an official goes on after an act: to the next task of the list they came from, or back to
 * that list, as they have chosen.
 */
@Component
public final class NextTask {

  private final TaskQueries tasks;
  private final QueueLikes likes;
  private final SignedIn signedIn;

  NextTask(TaskQueries tasks, QueueLikes likes, SignedIn signedIn) {
    this.tasks = tasks;
    this.likes = likes;
    this.signedIn = signedIn;
  }

  /**
   * Leaves the screen of a task that was done or given back.
   *
   * @param done the task as it was listed
   */
  public void after(UI ui, TaskRow done) {
    Optional<TaskRow> next = likes.goesOn() ? following(ui, done) : Optional.empty();
    next.ifPresentOrElse(
        row -> ui.navigate(QueueView.PATH + "/" + row.taskKey()), () -> toList(ui));
  }

  /** Goes back to the list as it was left. */
  public void toList(UI ui) {
    QueueState list = ComponentUtil.getData(ui, QueueState.class);
    if (list == null) {
      ui.navigate(QueueView.PATH);
    } else {
      ui.navigate(QueueView.PATH, list.withSelected(null).query());
    }
  }

  /** The list the official works through; remembered for this window only. */
  static void remember(UI ui, QueueState list) {
    ComponentUtil.setData(ui, QueueState.class, list);
  }

  private Optional<TaskRow> following(UI ui, TaskRow done) {
    QueueState list = ComponentUtil.getData(ui, QueueState.class);
    if (list == null || list.filter().tab() == TaskTab.DONE_TODAY) {
      return Optional.empty();
    }
    Actor actor = signedIn.actor();
    return tasks
        .nextTask(list.filter(), likes.order(list), actor, done)
        .filter(row -> row.taskKey() != done.taskKey());
  }
}
