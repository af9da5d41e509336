package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** What happened, newest first, in sentences. */
final class HistoryPart extends Div {

  HistoryPart(List<HistoryEntry> history) {
    addClassName("history");
    OrderedList list = new OrderedList();
    list.addClassName("timeline");
    for (HistoryEntry entry : history.reversed()) {
      line(entry).ifPresent(list::add);
    }
    if (list.getChildren().findAny().isEmpty()) {
      add(new EmptyState(Glyph.CLOCK, t("dossier.history.empty"), t("dossier.history.empty.why")));
    } else {
      add(list);
    }
  }

  private static Optional<ListItem> line(HistoryEntry entry) {
    return Sentences.of(entry)
        .map(sentence -> {
          Span when = new Span(Formats.moment(entry.at()));
          when.addClassName("timeline-when");
          ListItem item = new ListItem(when, new Span(sentence));
          if (entry.kind() == HistoryEntry.Kind.INCIDENT) {
            item.addClassName("timeline-problem");
          } else if (entry.kind() == HistoryEntry.Kind.ACT) {
            item.addClassName("timeline-act");
          }
          return item;
        });
  }
}
