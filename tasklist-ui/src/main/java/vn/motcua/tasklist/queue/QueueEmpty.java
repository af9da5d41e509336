package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Glyph;

/** Why the list is empty, and what to do. */
final class QueueEmpty {

  private QueueEmpty() {}

  static EmptyState of(QueueState state, SerializableConsumer<QueueState> go) {
    TaskTab tab = state.filter().tab();
    if (state.isFiltered()) {
      Button clear =
          new Button(t("queue.filter.clear"), click -> go.accept(state.with(TaskFilter.of(tab))));
      return new EmptyState(
          Glyph.FILTER, t("queue.empty.filtered.title"), t("queue.empty.filtered.why"), clear);
    }
    String name = tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String title = t("queue.empty." + name + ".title");
    String why = t("queue.empty." + name + ".why");
    if (tab != TaskTab.MINE) {
      return new EmptyState(Glyph.EMPTY, title, why);
    }
    Button unit =
        new Button(
            t("queue.empty.mine.do"),
            click -> go.accept(state.with(state.filter().withTab(TaskTab.UNIT))));
    return new EmptyState(Glyph.CHECK, title, why, unit);
  }
}
