package vn.motcua.tasklist.queue;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskTab;

/**
 * What the queue shows, as its address says it. Words to look for are named by a number there
 * ({@link QueueWords}) and written out only in a filter the official saves.
 *
 * @param filter tab and conditions
 * @param order the order asked for; null = the one the official is used to
 * @param selected key of the task in the preview; null = the first one
 */
record QueueState(TaskFilter filter, @Nullable TaskOrder order, @Nullable Long selected) {

  private static final String TAB = "tab";
  private static final String COLOUR = "han";
  private static final String PROCEDURE = "tt";
  private static final String TEXT = "q";
  private static final String WORDS = "luot";
  private static final String FIELD = "linh-vuc";
  private static final String STEP = "buoc";
  private static final String ROLE = "vai-tro";
  private static final String UNIT = "don-vi";
  private static final String HOLDER = "nguoi";
  private static final String ORDER = "xep";
  private static final String SELECTED = "chon";

  QueueState(TaskFilter filter, @Nullable Long selected) {
    this(filter, null, selected);
  }

  /** What cannot be read counts as not given: a mistyped address still shows the queue. */
  static QueueState of(QueryParameters query) {
    return of(query, QueueWords::ofSession);
  }

  static QueueState of(QueryParameters query, Supplier<QueueWords> words) {
    String numbered = value(query, WORDS, number -> words.get().text(number));
    TaskTab tab = value(query, TAB, word -> constant(TaskTab.class, word));
    TaskFilter filter =
        TaskFilter.of(tab == null ? TaskTab.MINE : tab)
            .withColour(value(query, COLOUR, word -> constant(ClockColour.class, word)))
            .withText(numbered == null ? value(query, TEXT, text -> text) : numbered)
            .withProcedure(value(query, PROCEDURE, ProcedureCode::new))
            .withField(value(query, FIELD, id -> matching(id, "[a-z0-9-]{1,80}")))
            .withStep(value(query, STEP, id -> matching(id, "[A-Za-z0-9_.-]{1,120}")))
            .withRole(value(query, ROLE, word -> constant(Role.class, word)))
            .withUnit(value(query, UNIT, UnitCode::new))
            .withHolder(value(query, HOLDER, name -> matching(name, "[a-z0-9.-]{2,64}")));
    return new QueueState(
        filter,
        value(query, ORDER, word -> constant(TaskOrder.class, word)),
        value(query, SELECTED, key -> Long.valueOf(matching(key, "[0-9]{1,18}"))));
  }

  /** The parameters of the address. */
  QueryParameters query() {
    return query(QueueWords::ofSession);
  }

  QueryParameters query(Supplier<QueueWords> words) {
    String text = filter.text();
    return text == null || QueueWords.mayStandInAddress(text)
        ? parameters(TEXT, text)
        : parameters(WORDS, words.get().number(text));
  }

  /** What a saved filter keeps: everything but the selection, words written out. */
  String saved() {
    return withSelected(null).parameters(TEXT, filter.text()).getQueryString();
  }

  /** Whether an address says in words what {@link #query} says by a number. */
  static boolean tellsTooMuch(QueryParameters query) {
    return query
        .getSingleParameter(TEXT)
        .filter(text -> !QueueWords.mayStandInAddress(text))
        .isPresent();
  }

  private QueryParameters parameters(String textKey, @Nullable String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(TAB, word(filter.tab()));
    put(parameters, COLOUR, filter.colour(), QueueState::word);
    put(parameters, PROCEDURE, filter.procedure(), ProcedureCode::value);
    put(parameters, textKey, text, words -> words);
    put(parameters, FIELD, filter.field(), id -> id);
    put(parameters, STEP, filter.step(), id -> id);
    put(parameters, ROLE, filter.role(), QueueState::word);
    put(parameters, UNIT, filter.unit(), UnitCode::value);
    put(parameters, HOLDER, filter.holder(), name -> name);
    put(parameters, ORDER, order, QueueState::word);
    put(parameters, SELECTED, selected, String::valueOf);
    return QueryParameters.simple(parameters);
  }

  /** Another filter; the selection is let go. */
  QueueState with(TaskFilter value) {
    return new QueueState(value, order, null);
  }

  QueueState withOrder(@Nullable TaskOrder value) {
    return new QueueState(filter, value, null);
  }

  QueueState withSelected(@Nullable Long value) {
    return new QueueState(filter, order, value);
  }

  /** Whether anything narrows the tab. */
  boolean isFiltered() {
    return !filter.equals(TaskFilter.of(filter.tab()));
  }

  private static <V> void put(
      Map<String, String> parameters, String key, @Nullable V value, Function<V, String> word) {
    if (value != null) {
      parameters.put(key, word.apply(value));
    }
  }

  private static <V> @Nullable V value(
      QueryParameters query, String key, Function<String, @Nullable V> reader) {
    Optional<String> given = query.getSingleParameter(key).filter(text -> !text.isBlank());
    try {
      return given.map(reader).orElse(null);
    } catch (IllegalArgumentException mistyped) {
      return null;
    }
  }

  private static String matching(String text, String form) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException("Not of the form asked for.");
    }
    return text;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
