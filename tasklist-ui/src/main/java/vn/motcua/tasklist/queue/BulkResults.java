package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.FailedAct;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Which dossiers an act could not be done to, and why. */
final class BulkResults extends Dialog {

  private final UnorderedList list = new UnorderedList();

  BulkResults(BulkJob job, BulkJob.Standing now) {
    this(t("queue.bulk.results", job.words()));
    for (BulkItem item : now.refused()) {
      line(job.dossier(item), why(item.result()), item.taskKey());
    }
  }

  /** What could not be taken back, and why. */
  BulkResults(BulkJob job, List<BulkItem> gone) {
    this(t("queue.bulk.results.gone", job.words()));
    gone.forEach(item -> line(job.dossier(item), why(item.result()), item.taskKey()));
  }

  BulkResults(List<FailedAct> failed) {
    this(t("queue.bulk.results.failed"));
    for (FailedAct act : failed) {
      line(act.dossier().value(), Texts.of(act.reason()), act.taskKey());
    }
  }

  private BulkResults(String title) {
    setHeaderTitle(title);
    setWidth("36rem");
    list.addClassName("bulk-results");
    add(list);
    Button close = new Button(t("shell.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
  }

  private void line(String dossier, String why, long task) {
    Anchor link = new Anchor(QueueView.PATH + "/" + task, dossier);
    link.addClassName("mono");
    list.add(new ListItem(link, new Span(why)));
  }

  private static String why(ActResult result) {
    return switch (result) {
      case ActResult.Done done -> t("queue.bulk.ok");
      case ActResult.AlreadyDone late ->
          t("queue.bulk.already", late.by(), Formats.moment(late.at()));
      case ActResult.Refused refused -> Texts.of(refused.reason());
    };
  }
}
