package vn.motcua.tasklist.shelf;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.shelf.ShelfCounts;
import vn.motcua.tasklist.shell.Formats;

/** The shelves with their numbers. */
final class ShelfTabs extends Tabs {

  private final Map<Shelf, Tab> tabs = new EnumMap<>(Shelf.class);
  private final Map<Shelf, Span> counts = new EnumMap<>(Shelf.class);

  ShelfTabs(SerializableConsumer<Shelf> chosen) {
    addClassNames("queue-tabs", "shelf-tabs");
    getElement().setAttribute("aria-label", t("shelf.tabs"));
    for (Shelf shelf : Shelf.values()) {
      Span count = new Span();
      count.addClassName("tab-count");
      Tab tab = new Tab(new Span(ShelfWords.name(shelf)), count);
      tabs.put(shelf, tab);
      counts.put(shelf, count);
      add(tab);
    }
    addSelectedChangeListener(change -> {
      if (change.isFromClient()) {
        tabs.forEach((shelf, tab) -> {
          if (tab.equals(change.getSelectedTab())) {
            chosen.accept(shelf);
          }
        });
      }
    });
  }

  void show(Shelf selected, ShelfCounts numbers) {
    setSelectedTab(tabs.get(selected));
    counts.forEach((shelf, count) -> count.setText(number(shelf, numbers)));
  }

  /** {@code 999+} where nobody counted on. */
  static String number(Shelf shelf, ShelfCounts numbers) {
    return numbers.more(shelf)
        ? Formats.number(ShelfCounts.MOST - 1L) + "+"
        : Formats.number(numbers.of(shelf));
  }
}
