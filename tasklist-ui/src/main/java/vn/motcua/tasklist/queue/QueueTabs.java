package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.Formats;

/** The tabs of the queue with their numbers. */
final class QueueTabs extends Tabs {

  private final Map<TaskTab, Tab> tabs = new EnumMap<>(TaskTab.class);
  private final Map<TaskTab, Span> counts = new EnumMap<>(TaskTab.class);

  QueueTabs(SerializableConsumer<TaskTab> chosen) {
    addClassName("queue-tabs");
    getElement().setAttribute("aria-label", t("queue.tabs"));
    for (TaskTab tab : TaskTab.values()) {
      Span count = new Span();
      count.addClassName("tab-count");
      String name = tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Tab line = new Tab(new Span(t("queue.tab." + name)), count);
      tabs.put(tab, line);
      counts.put(tab, count);
      add(line);
    }
    addSelectedChangeListener(change -> {
      if (change.isFromClient()) {
        tabs.forEach((tab, line) -> {
          if (line.equals(change.getSelectedTab())) {
            chosen.accept(tab);
          }
        });
      }
    });
  }

  void show(TaskTab selected, TaskCounts numbers) {
    setSelectedTab(tabs.get(selected));
    showCounts(numbers);
  }

  void showCounts(TaskCounts numbers) {
    counts.forEach((tab, count) -> count.setText(Formats.number(numbers.of(tab))));
  }
}
