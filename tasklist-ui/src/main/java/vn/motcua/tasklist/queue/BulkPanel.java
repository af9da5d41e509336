package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.act.bulk.FailedAct;
import vn.motcua.dossiers.act.bulk.PendingBatch;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Toasts;

/** The official's bulk acts: how far they are, what became of them, and the way back in time. */
final class BulkPanel extends Div {

  /** So many dossiers are named in a sentence. */
  private static final int NAMED = 3;

  private final BulkDesk desk;
  private final SerializableRunnable changed;
  private final Map<BulkJob, RunningLine> running = new HashMap<>();
  private final Div runs = new Div();
  private final Div lines = new Div();
  private final Span said = new Span();

  /**
   * @param changed called when tasks came back to the list
   */
  BulkPanel(BulkDesk desk, SerializableRunnable changed) {
    this.desk = desk;
    this.changed = changed;
    addClassName("bulk-panel");
    said.addClassName("visually-hidden");
    said.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    getElement().addEventListener("time-over", over -> show());
    runs.addClassName("bulk-lines");
    lines.addClassName("bulk-lines");
    add(runs, lines, said);
  }

  /** Reads the jobs anew. */
  void show() {
    lines.removeAll();
    Set<UUID> known = new HashSet<>();
    Set<BulkJob> on = new HashSet<>();
    boolean newest = true;
    for (BulkJob job : desk.jobs()) {
      BulkJob.Standing now = job.standing();
      UUID batch = now.batch();
      if (batch != null && !now.failed()) {
        known.add(batch);
      }
      if (now.running()) {
        on.add(job);
        running.computeIfAbsent(job, this::running).show(job, now);
      } else if (newest || !over(now)) {
        lines.add(line(job, now));
      }
      newest = false;
    }
    running.entrySet().removeIf(one -> !on.contains(one.getKey()) && ended(one.getValue()));
    desk.pending().stream()
        .filter(batch -> !known.contains(batch.batch()))
        .forEach(batch -> lines.add(line(batch)));
    List<FailedAct> failed = desk.failed();
    if (!failed.isEmpty()) {
      lines.add(line(failed));
    }
    setVisible(!running.isEmpty() || lines.getElement().getChildCount() > 0);
  }

  private RunningLine running(BulkJob job) {
    RunningLine line = new RunningLine(job, () -> desk.stop(job));
    runs.addComponentAsFirst(line);
    return line;
  }

  private boolean ended(RunningLine line) {
    runs.remove(line);
    return true;
  }

  /** It went well, and nothing can be done about it any more: it need not be in the way. */
  private boolean over(BulkJob.Standing now) {
    BulkRun run = now.run();
    List<BulkItem> undone = now.undone();
    if (run == null || !now.refused().isEmpty()) {
      return false;
    }
    return undone == null
        ? !desk.now().isBefore(run.undoUntil())
        : undone.stream().allMatch(BulkItem::done);
  }

  private Div line(BulkJob job, BulkJob.Standing now) {
    Div line = new Div();
    line.addClassName("bulk-line");
    List<BulkItem> undone = now.undone();
    if (undone != null) {
      return undone(line, job, undone);
    }
    if (now.failed()) {
      line.add(Glyph.ALERT.icon(), words(t("queue.bulk.broke", job.words(), now.done()), true));
    } else {
      line.add(Glyph.CHECK.icon(), words(summary(job, now), true));
      undo(line, job, now.run());
    }
    if (!now.refused().isEmpty()) {
      Button why = new Button(t("queue.bulk.why"), click -> new BulkResults(job, now).open());
      why.addThemeVariants(ButtonVariant.LUMO_SMALL);
      line.add(why);
    }
    line.add(close(() -> desk.forget(job)));
    return line;
  }

  /** What came back and, by name, what did not any more. */
  private Div undone(Div line, BulkJob job, List<BulkItem> undone) {
    List<BulkItem> gone = undone.stream().filter(item -> !item.done()).toList();
    int back = undone.size() - gone.size();
    if (gone.isEmpty()) {
      line.add(Glyph.RETURN.icon(), words(t("queue.bulk.undone", job.words(), back), true));
    } else {
      String names = gone.stream().limit(NAMED).map(job::dossier).collect(Collectors.joining(", "));
      String told = gone.size() > NAMED ? t("queue.bulk.undone.more", names) : names;
      String said = t("queue.bulk.undone-some", job.words(), back, gone.size(), told);
      Button why = new Button(t("queue.bulk.why"), click -> new BulkResults(job, gone).open());
      why.addThemeVariants(ButtonVariant.LUMO_SMALL);
      line.add(Glyph.ALERT.icon(), words(said, true), why);
    }
    line.add(close(() -> desk.forget(job)));
    return line;
  }

  private static String summary(BulkJob job, BulkJob.Standing now) {
    int refused = now.refused().size();
    return refused == 0
        ? t("queue.bulk.done", job.words(), now.done())
        : t("queue.bulk.done-some", job.words(), now.done(), refused);
  }

  private void undo(Div line, BulkJob job, @Nullable BulkRun run) {
    if (run == null || run.done() == 0 || !desk.now().isBefore(run.undoUntil())) {
      return;
    }
    line.add(
        back(
            run.undoUntil(),
            () -> {
              desk.undo(job, run);
              changed.run();
            }));
  }

  private Div line(PendingBatch batch) {
    Div line = new Div(Glyph.CLOCK.icon());
    line.addClassName("bulk-line");
    line.add(
        words(
            t(
                "queue.bulk.waiting",
                batch.tasks(),
                Outcomes.past(batch.outcome()),
                Formats.time(batch.runsAt())),
            false));
    if (desk.now().isBefore(batch.runsAt())) {
      line.add(
          back(
              batch.runsAt(),
              () -> {
                int tasks = desk.undo(batch);
                String act = Outcomes.past(batch.outcome());
                if (tasks == batch.tasks()) {
                  Toasts.done(t("queue.bulk.undone", act, tasks));
                } else {
                  Toasts.tell(t("queue.bulk.undone-late", act, tasks, batch.tasks() - tasks));
                }
                show();
                changed.run();
              }));
    }
    return line;
  }

  private Div line(List<FailedAct> failed) {
    Div line = new Div(Glyph.ALERT.icon());
    line.addClassNames("bulk-line", "bulk-line-failed");
    line.add(words(t("queue.bulk.failed", failed.size()), false));
    Button why = new Button(t("queue.bulk.why"), click -> new BulkResults(failed).open());
    why.addThemeVariants(ButtonVariant.LUMO_SMALL);
    line.add(why, close(desk::forgetFailed));
    return line;
  }

  /** The button that takes an act back, with the seconds that are left for it. */
  private Button back(Instant until, SerializableRunnable undo) {
    Span left = new Span();
    left.addClassName("countdown");
    left.getElement()
        .setAttribute("data-left", String.valueOf(Duration.between(desk.now(), until).toSeconds()))
        .setAttribute("aria-hidden", "true");
    Button back = new Button(t("queue.bulk.undo"), Glyph.BACK.icon(), click -> undo.run());
    back.setSuffixComponent(left);
    back.addThemeVariants(ButtonVariant.LUMO_SMALL);
    back.getElement().setAttribute("data-key", "z");
    back.setDisableOnClick(true);
    return back;
  }

  private Button close(SerializableRunnable forget) {
    Button close =
        new Button(
            Glyph.CLOSE.icon(),
            click -> {
              forget.run();
              show();
            });
    close.setAriaLabel(t("shell.close"));
    close.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
    return close;
  }

  /** What is final is read out once. */
  private Span words(String text, boolean read) {
    if (read && !text.equals(said.getText())) {
      said.setText(text);
    }
    Span words = new Span(text);
    words.addClassName("bulk-words");
    return words;
  }
}
