package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.motcua.dossiers.workload.RoleQueue;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** Work of a unit that nobody has taken, by role. */
final class QueueList extends UnorderedList {

  QueueList() {
    addClassName("work-queues");
    getElement().setAttribute("aria-label", t("workload.unassigned"));
  }

  void show(List<RoleQueue> queues) {
    removeAll();
    setVisible(!queues.isEmpty());
    queues.forEach(queue -> add(line(queue)));
  }

  private static ListItem line(RoleQueue queue) {
    Span count = new Span(Formats.number(queue.open().open()));
    count.addClassName("strong");
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
