package vn.motcua.dossiers.procedures;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.dossiers.search.SearchWords;

/**
 * Lists procedures, each in its newest version, a page at a time: public data, the same for every
 * official.
 */
public final class CatalogueQueries {

  private static final int LONGEST_TEXT = 200;

  private final JdbcClient jdbc;
  private final Map<String, String> fields = new HashMap<>();
  private final Clock clock;

  /**
   * @param fields names of the fields by id, so that words of theirs find their procedures
   */
  public CatalogueQueries(JdbcClient jdbc, Map<String, Text> fields, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    fields.forEach((id, name) -> this.fields.put(id, " " + FoldedText.of(words(name))));
  }

  /** So many procedures that fit the filter, from an offset on. */
  public List<ProcedureSummary> page(
      ProcedureFilter filter, ProcedureOrder order, int offset, int size) {
    String typed = typed(filter.text());
    StatementSpec statement =
        filtered(CatalogueSql.page(order), filter).param("offset", offset).param("size", size);
    return (order == ProcedureOrder.FIT
            ? statement.param("typed", typed).param("folded", FoldedText.of(typed))
            : statement)
        .query(SummaryRows::read)
        .list();
  }

  /** How many procedures fit the filter. */
  public long count(ProcedureFilter filter) {
    return filtered(CatalogueSql.COUNT, filter).query(Long.class).single();
  }

  /** The newest version of one procedure. */
  public Optional<ProcedureSummary> find(ProcedureCode code) {
    return jdbc.sql(SummaryRows.SELECT + "where v.newest and v.code = :code")
        .param("code", code.value())
        .query(SummaryRows::read)
        .optional();
  }

  /** How many procedures each further condition would leave. */
  public CatalogueFacets facets(ProcedureFilter filter) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    filtered(CatalogueSql.FACETS, filter)
        .query(row -> {
          counts
              .computeIfAbsent(row.getString("facet"), facet -> new HashMap<>())
              .put(row.getString("value"), row.getLong("number"));
        });
    return new CatalogueFacets(
        counts.get("all").get(""),
        counts.get("found").get(""),
        counts.getOrDefault("field", Map.of()),
        constants(Level.class, counts.get("level")),
        counts.getOrDefault("unit", Map.of()),
        constants(LimitBand.class, counts.get("limit")),
        constants(OnlineLevel.class, counts.get("online")),
        counts.get("open").get(""),
        constants(OpenPoint.class, counts.get("point")));
  }

  private StatementSpec filtered(String sql, ProcedureFilter filter) {
    List<String> patterns = SearchWords.of(typed(filter.text())).patterns();
    boolean all = patterns.isEmpty();
    return jdbc.sql(sql)
        .param("patterns", all ? null : patterns.toArray(String[]::new))
        .param("wordFields", all ? null : fieldsOf(patterns))
        .param("field", filter.field())
        .param("level", name(filter.level()))
        .param("unit", filter.unit())
        .param("limit", name(filter.limit()))
        .param("channel", name(filter.channel()))
        .param("online", name(filter.online()))
        .param("open", filter.open())
        .param("point", name(filter.point()))
        .param("receivable", filter.receivable())
        .param("today", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
  }

  /** For each word the fields whose names have it, joined by commas. */
  private String[] fieldsOf(List<String> patterns) {
    List<String> found = new ArrayList<>();
    for (String pattern : patterns) {
      String word = pattern.substring(1, pattern.length() - 1);
      found.add(
          fields.entrySet().stream()
              .filter(field -> field.getValue().contains(word))
              .map(Map.Entry::getKey)
              .sorted()
              .collect(Collectors.joining(",")));
    }
    return found.toArray(String[]::new);
  }

  private static String typed(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return Normalizer.normalize(cut, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  private static String words(Text name) {
    return name.en() == null ? name.vi() : name.vi() + " " + name.en();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> Map<E, Long> constants(
      Class<E> type, @Nullable Map<String, Long> counts) {
    Map<E, Long> found = new EnumMap<>(type);
    if (counts != null) {
      counts.forEach((name, number) -> found.put(Enum.valueOf(type, name), number));
    }
    return found;
  }
}
