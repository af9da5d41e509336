package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.tasklist.shell.Glyph;

/**
 * A bulk act on its way, with the button that stops it and takes it back. It stays the same line as
 * the act goes on, so that the button can be pressed.
 */
final class RunningLine extends Div {

  private final ProgressBar bar;
  private final Span words = new Span();
  private final Button stop;

  RunningLine(BulkJob job, SerializableRunnable stopped) {
    bar = new ProgressBar(0, Math.max(1, job.total()));
    bar.getElement().setAttribute("aria-label", job.words());
    words.addClassName("bulk-words");
    stop = new Button(t("queue.bulk.stop"), Glyph.BACK.icon(), click -> stopped.run());
    stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
    stop.getElement().setAttribute("data-key", "z");
    stop.setDisableOnClick(true);
    addClassName("bulk-line");
    add(bar, words, stop);
  }

  void show(BulkJob job, BulkJob.Standing now) {
    int through = now.items().size();
    bar.setValue(through);
    words.setText(
        now.stopping()
            ? t("queue.bulk.stopping", job.words())
            : t("queue.bulk.running", job.words(), through, job.total()));
    stop.setEnabled(!now.stopping());
  }
}
