package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.LeaveDialog;

/** Says above the desk what was brought back, and where something is not kept. */
final class DeskBar extends Div {

  private final transient Runnable discard;
  private final transient Runnable reopen;
  private final transient Clock clock;
  private boolean restored;

  /**
   * @param discard begins a new dossier in place of this one; it is asked before
   * @param reopen opens the desk again as it is kept
   */
  DeskBar(Clock clock, Runnable discard, Runnable reopen) {
    this.clock = clock;
    this.discard = discard;
    this.reopen = reopen;
    addClassName("desk-bar");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /**
   * @param lost what could not be brought back, one sentence each
   */
  void restored(Instant savedAt, List<String> lost) {
    restored = true;
    say(
        lost.isEmpty() ? Glyph.CHECK : Glyph.ALERT,
        t("desk.draft.restored", at(savedAt)),
        button("desk.draft.discard", this::ask));
    if (!lost.isEmpty()) {
      UnorderedList list = new UnorderedList();
      lost.forEach(sentence -> list.add(new ListItem(sentence)));
      add(list);
    }
  }

  /** What is kept is of a kind this release does not know. */
  void unreadable(Instant savedAt) {
    say(Glyph.ALERT, t("desk.draft.unreadable", at(savedAt)));
  }

  /** It stays on the screen and is tried again with the next change. */
  void notKept() {
    say(Glyph.ALERT, t("desk.draft.not-kept"));
  }

  void keptAgain() {
    if (restored) {
      say(Glyph.CHECK, t("desk.draft.kept-again"), button("desk.draft.discard", this::ask));
    } else {
      setVisible(false);
    }
  }

  /** Another window went on, or ended it. */
  void overtaken(@Nullable Instant at) {
    say(
        Glyph.ALERT,
        at == null ? t("desk.draft.ended") : t("desk.draft.overtaken", at(at)),
        button(at == null ? "desk.draft.anew" : "desk.draft.open", reopen));
  }

  private void say(Glyph glyph, String words, Button... buttons) {
    removeAll();
    add(glyph.icon(), new Span(words));
    add(buttons);
    getElement().setAttribute("data-kind", glyph.name().toLowerCase(Locale.ROOT));
    setVisible(true);
  }

  /** Asks whether the dossier being entered may go. */
  void ask() {
    new LeaveDialog(
            t("desk.leave"),
            t("desk.draft.discard.what"),
            t("desk.leave.go"),
            discard::run,
            () -> {})
        .open();
  }

  private static Button button(String key, Runnable act) {
    Button button = new Button(t(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  /** The time of today, the day too of another one. */
  private String at(Instant moment) {
    return Formats.day(moment).equals(Formats.day(clock.instant()))
        ? Formats.time(moment)
        : Formats.moment(moment);
  }
}
