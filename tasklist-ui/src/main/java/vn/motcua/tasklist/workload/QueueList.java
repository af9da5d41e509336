package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import vn.motcua.dossiers.workload.RoleQueue;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** Work of a unit that nobody has taken, by role. */
final class QueueList extends Div {

  QueueList() {
    addClassNames("panel", "work-queues");
  }

  void show(List<RoleQueue> queues, Instant now) {
    removeAll();
    add(new H3(t("workload.unassigned")));
    if (queues.isEmpty()) {
      Paragraph none = new Paragraph(t("workload.unassigned.none"));
      none.addClassName("muted");
      add(none);
      return;
    }
    UnorderedList list = new UnorderedList();
    queues.forEach(queue -> list.add(line(queue)));
    add(list);
  }

  private static ListItem line(RoleQueue queue) {
    Span count = new Span(Formats.number(queue.open().open()));
    count.addClassNames("work-count", "strong");
    Span role =
        new Span(
            t(
                "workload.queue",
                t("shell.role." + queue.role().key()),
                queue.officials(),
                Formats.shortMoment(queue.oldest())));
    ListItem item = new ListItem(count, role);
    if (queue.officials() == 0) {
      Span nobody = new Span(Glyph.ALERT.icon(), new Span(t("workload.queue.nobody")));
      nobody.addClassName("work-nobody");
      item.add(nobody);
    }
    return item;
  }
}
