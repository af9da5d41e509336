package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.Glyph;

/** Says that new tasks have come; the list being read changes only by a click here. */
final class NewsBar extends Div {

  private final Button let = new Button(Glyph.REFRESH.icon());
  private TaskCounts known = new TaskCounts(0, 0, 0);

  NewsBar(SerializableRunnable show) {
    addClassName("news");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("aria-live", "polite");
    let.addThemeVariants(ButtonVariant.LUMO_SMALL);
    let.setVisible(false);
    let.addClickListener(click -> show.run());
    add(let);
  }

  /** The list shows everything there is. */
  void settle(TaskCounts counts) {
    known = counts;
    let.setVisible(false);
  }

  /** Compares with what the list shows. */
  void announce(TaskTab tab, TaskCounts now) {
    long more = now.of(tab) - known.of(tab);
    let.setVisible(more > 0);
    if (more > 0) {
      let.setText(t("queue.news", more));
    }
  }
}
