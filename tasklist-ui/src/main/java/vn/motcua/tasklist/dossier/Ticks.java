package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.component.ComponentCheck;
import vn.motcua.dossiers.component.ComponentCheck.Verdict;
import vn.motcua.tasklist.shell.Glyph;

/** Two buttons on a component: in order, not in order; pressing again takes it back. */
final class Ticks extends Div {

  private final String name;
  private final boolean keys;
  private final SerializableConsumer<@Nullable Verdict> press;

  /**
   * @param name the component, for the buttons' names
   * @param keys whether letters press them: only once on a screen
   */
  Ticks(String name, boolean keys, SerializableConsumer<@Nullable Verdict> press) {
    this.name = name;
    this.keys = keys;
    this.press = press;
    addClassName("ticks");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("dossier.tick.of", name));
  }

  /** Shows what was found; null for not looked through. */
  void show(@Nullable ComponentCheck check) {
    removeAll();
    Verdict found = check == null ? null : check.verdict();
    add(
        button(Verdict.FITS, Glyph.CHECK, "d", found),
        button(Verdict.FAULTY, Glyph.REFUSE, "s", found));
  }

  private NativeButton button(Verdict verdict, Glyph glyph, String key, @Nullable Verdict found) {
    String word = verdict.name().toLowerCase(Locale.ROOT);
    boolean pressed = verdict == found;
    NativeButton button = new NativeButton();
    button.addClassNames("tick", "tick-" + word);
    button.add(glyph.icon(), new Span(t("dossier.tick." + word)));
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    button
        .getElement()
        .setAttribute("aria-label", t("dossier.tick.name", t("dossier.tick." + word), name));
    if (keys) {
      button.getElement().setAttribute("data-key", key);
    }
    button.addClickListener(click -> press.accept(pressed ? null : verdict));
    return button;
  }
}
