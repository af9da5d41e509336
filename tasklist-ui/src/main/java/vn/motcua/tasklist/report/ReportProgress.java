package vn.motcua.tasklist.report;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import vn.motcua.tasklist.shell.Formats;

/** How far the file being written is; quiet when there is none. */
final class ReportProgress extends Div {

  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();

  ReportProgress() {
    addClassName("report-progress");
    words.getElement().setAttribute("role", "status");
    bar.getElement().setAttribute("aria-label", t("report.progress"));
    add(bar, words);
    setVisible(false);
  }

  void going(String file, long rows, long all) {
    setVisible(true);
    bar.setVisible(true);
    bar.setIndeterminate(all <= 0);
    if (all > 0) {
      bar.setValue(Math.min(1, (double) rows / all));
    }
    words.setText(
        all > 0
            ? t("report.progress.of", file, Formats.number(rows), Formats.number(all))
            : t("report.progress.rows", file, Formats.number(rows)));
  }

  void done(String file, long rows) {
    setVisible(true);
    bar.setVisible(false);
    words.setText(t("report.done", file, Formats.number(rows)));
  }

  void failed(String why) {
    setVisible(true);
    bar.setVisible(false);
    words.setText(why);
  }
}
