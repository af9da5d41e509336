package vn.motcua.tasklist.queue;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;

/**
 * What the queue shows, as its address says it.
 *
 * @param filter tab and conditions
 * @param selected key of the task in the preview; null = the first one
 */
record QueueState(TaskFilter filter, @Nullable Long selected) {

  private static final String TAB = "tab";
  private static final String COLOUR = "han";
  private static final String PROCEDURE = "tt";
  private static final String TEXT = "q";
  private static final String SELECTED = "chon";

  /** What cannot be read counts as not given: a mistyped address still shows the queue. */
  static QueueState of(QueryParameters query) {
    TaskTab tab =
        query
            .getSingleParameter(TAB)
            .flatMap(name -> constant(TaskTab.class, name))
            .orElse(TaskTab.MINE);
    TaskFilter filter =
        TaskFilter.of(tab)
            .withColour(
                query
                    .getSingleParameter(COLOUR)
                    .flatMap(name -> constant(ClockColour.class, name))
                    .orElse(null))
            .withText(query.getSingleParameter(TEXT).filter(text -> !text.isBlank()).orElse(null))
            .withProcedure(
                query.getSingleParameter(PROCEDURE).flatMap(QueueState::procedure).orElse(null));
    return new QueueState(
        filter,
        query
            .getSingleParameter(SELECTED)
            .filter(key -> key.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .orElse(null));
  }

  QueryParameters query() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (filter.tab() != TaskTab.MINE) {
      parameters.put(TAB, word(filter.tab()));
    }
    if (filter.colour() != null) {
      parameters.put(COLOUR, word(filter.colour()));
    }
    if (filter.procedure() != null) {
      parameters.put(PROCEDURE, filter.procedure().value());
    }
    if (filter.text() != null) {
      parameters.put(TEXT, filter.text());
    }
    if (selected != null) {
      parameters.put(SELECTED, String.valueOf(selected));
    }
    return QueryParameters.simple(parameters);
  }

  /** Another filter; the selection is let go. */
  QueueState with(TaskFilter value) {
    return new QueueState(value, null);
  }

  QueueState withSelected(@Nullable Long value) {
    return new QueueState(filter, value);
  }

  /** Whether anything narrows the tab. */
  boolean isFiltered() {
    return filter.colour() != null || filter.procedure() != null || filter.text() != null;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    try {
      return Optional.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProcedureCode> procedure(String text) {
    try {
      return Optional.of(new ProcedureCode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
