package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.FilterChip;

/** What was chosen on the screen, a way to lift all, and what the view does not filter by. */
final class BoardFilterChips extends Span {

  private final Set<Condition> offered;
  private final SerializableConsumer<BoardFilter> go;
  private SerializableFunction<String, String> stepName = step -> step;

  BoardFilterChips(Set<Condition> offered, SerializableConsumer<BoardFilter> go) {
    this.offered = offered;
    this.go = go;
    addClassName("board-filter-chips");
  }

  void stepNames(SerializableFunction<String, String> names) {
    stepName = names;
  }

  /**
   * @param set whether one of the bar's own inputs is set
   * @param cleared what is left when all is lifted
   */
  void show(BoardFilter filter, boolean set, BoardFilter cleared) {
    removeAll();
    if (offered.contains(Condition.COLOUR)) {
      showColour(filter);
    }
    if (offered.contains(Condition.STEP) && filter.step() != null) {
      chip(t("board.filter.step", stepName.apply(filter.step())), filter.withStep(null));
    }
    if (set || getComponentCount() > 0) {
      Button clear = new Button(t("board.filter.clear"), click -> go.accept(cleared));
      clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
      add(clear);
    }
    String others =
        Arrays.stream(Condition.values())
            .filter(condition -> !offered.contains(condition) && condition.in(filter))
            .map(Condition::word)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      Span not = new Span(t("board.filter.not", others));
      not.addClassName("muted");
      add(not);
    }
    setVisible(getComponentCount() > 0);
  }

  private void showColour(BoardFilter filter) {
    if (filter.colour() != null) {
      chip(ClockFace.word(filter.colour()), filter.withColour(null))
          .dot(ClockFace.tone(filter.colour()));
    }
    if (filter.stopReason() != null) {
      chip(BoardWords.stopReason(filter.stopReason()), filter.withStopReason(null)).dot("paused");
    }
  }

  private FilterChip chip(String words, BoardFilter lifted) {
    FilterChip chip = new FilterChip(words, true, () -> go.accept(lifted));
    add(chip);
    return chip;
  }
}
