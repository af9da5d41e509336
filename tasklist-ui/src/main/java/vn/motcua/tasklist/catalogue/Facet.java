package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.tasklist.shell.Formats;

/**
 * One condition with its values and how many procedures each would leave; the one that applies is
 * pressed, pressing it again lifts it.
 */
final class Facet<V> extends Section {

  private static final int SHORT = 6;

  /** A value, its word, how many procedures it leaves. */
  record Choice<V>(V value, String word, long count) {}

  private final Function<@Nullable V, ProcedureFilter> with;
  private final SerializableConsumer<ProcedureFilter> go;
  private boolean whole;

  /**
   * @param with the filter with a value; null lifts the condition
   * @param go shows another filter
   */
  Facet(Function<@Nullable V, ProcedureFilter> with, SerializableConsumer<ProcedureFilter> go) {
    this.with = with;
    this.go = go;
    addClassName("facet");
  }

  /**
   * Shows the values that leave anything, and the one that applies.
   *
   * @param brief whether to begin with the first few only
   */
  Facet<V> show(String title, List<Choice<V>> choices, @Nullable V applied, boolean brief) {
    H2 heading = new H2(title);
    add(heading);
    getElement().setAttribute("aria-label", title);
    List<Choice<V>> shown = new ArrayList<>();
    for (Choice<V> choice : choices) {
      if (choice.count() > 0 || choice.value().equals(applied)) {
        shown.add(choice);
      }
    }
    int most = brief && !whole ? SHORT : shown.size();
    Div rest = new Div();
    for (int i = 0; i < shown.size(); i++) {
      Choice<V> choice = shown.get(i);
      boolean pressed = choice.value().equals(applied);
      (i < most || pressed ? this : rest).add(row(choice, pressed));
    }
    if (rest.getComponentCount() > 0) {
      NativeButton more = new NativeButton(t("catalogue.facet.more", rest.getComponentCount()));
      more.addClassName("facet-more");
      rest.setVisible(false);
      more.addClickListener(click -> {
        whole = true;
        rest.setVisible(true);
        more.setVisible(false);
      });
      add(rest, more);
    }
    setVisible(!shown.isEmpty());
    return this;
  }

  private NativeButton row(Choice<V> choice, boolean pressed) {
    Span word = new Span(choice.word());
    word.addClassName("facet-word");
    Span count = new Span(Formats.number(choice.count()));
    count.addClassName("facet-count");
    NativeButton row = new NativeButton();
    row.add(word, count);
    row.addClassName("facet-row");
    row.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    row.addClickListener(click -> go.accept(with.apply(pressed ? null : choice.value())));
    return row;
  }
}
