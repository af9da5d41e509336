package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import vn.motcua.dossiers.act.bulk.Bulk;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkChoice;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Toasts;

/** What can be done to the ticked tasks; there only while something is ticked. */
final class BulkBar extends Div {

  private static final int CHOICES = 2;

  private final BulkDesk desk;
  private final Picks picks;
  private final SerializableRunnable all;
  private final SerializableRunnable none;
  private final SerializableRunnable started;

  /**
   * @param all ticks everything the filter shows
   * @param none takes all ticks away
   * @param started called when an act has begun
   */
  BulkBar(
      BulkDesk desk,
      Picks picks,
      SerializableRunnable all,
      SerializableRunnable none,
      SerializableRunnable started) {
    this.desk = desk;
    this.picks = picks;
    this.all = all;
    this.none = none;
    this.started = started;
    addClassName("bulk-bar");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("queue.bulk"));
    setVisible(false);
  }

  /**
   * @param count how many tasks the filter shows
   */
  void show(TaskTab tab, long count) {
    removeAll();
    setVisible(!picks.isEmpty());
    if (picks.isEmpty()) {
      return;
    }
    Span number = new Span(t("queue.bulk.picked", picks.size()));
    number.addClassName("strong");
    number.getElement().setAttribute("role", "status");
    add(number);
    if (picks.size() < Math.min(count, Bulk.MOST)) {
      add(
          quiet(
              count > Bulk.MOST
                  ? t("queue.bulk.first", Bulk.MOST, Formats.number(count))
                  : t("queue.bulk.all", Formats.number(count)),
              all));
    }
    add(quiet(t("queue.bulk.none"), none));
    Div acts = new Div();
    acts.addClassName("bulk-acts");
    if (tab == TaskTab.MINE) {
      acts.add(act(t("queue.release"), Glyph.RETURN, new BulkAct.Release()));
    } else {
      acts.add(act(t("queue.claim"), Glyph.HAND, new BulkAct.Claim()));
    }
    acts.add(
        new Button(
            t("queue.assign"),
            Glyph.USER.icon(),
            click -> new AssignDialog(desk, picks.keys(), this::start).open()));
    List<BulkChoice> choices = desk.choices(picks.keys());
    choices.stream().limit(CHOICES).forEach(choice -> acts.add(forward(choice)));
    if (desk.signs()) {
      acts.add(new Button(t("queue.sign"), Glyph.PEN.icon(), click -> sign()));
    }
    add(acts);
  }

  private void sign() {
    if (!desk.sign(picks.keys())) {
      Toasts.tell(t("queue.sign.none"));
    }
  }

  private Button forward(BulkChoice choice) {
    String words = ForwardDialog.words(choice);
    Button button =
        new Button(
            choice.tasks() == picks.size() ? words : t("queue.bulk.some", words, choice.tasks()),
            Outcomes.glyph(choice.outcome()).icon(),
            click -> new ForwardDialog(desk, picks.keys(), choice, this::start).open());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private Button act(String words, Glyph glyph, BulkAct act) {
    return new Button(words, glyph.icon(), click -> start(words, picks.keys(), act));
  }

  private void start(String words, List<Long> tasks, BulkAct act) {
    desk.start(words, tasks, act);
    none.run();
    started.run();
  }

  private static Button quiet(String words, SerializableRunnable act) {
    Button button = new Button(words, click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }

  /** Begins an act on tasks. */
  interface Start extends Serializable {
    void act(String words, List<Long> tasks, BulkAct act);
  }
}
