package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.dossiers.procedures.LimitBand;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureOrder;

/** What the catalogue shows and in which order, as its address says it. */
record CatalogueAddress(ProcedureFilter filter, ProcedureOrder order) {

  static final CatalogueAddress ALL =
      new CatalogueAddress(ProcedureFilter.all(), ProcedureOrder.FIT);

  private static final String TEXT = "q";
  private static final String FIELD = "linh-vuc";
  private static final String LEVEL = "cap";
  private static final String UNIT = "co-quan";
  private static final String LIMIT = "thoi-han";
  private static final String ONLINE = "truc-tuyen";
  private static final String OPEN = "de-ngo";
  private static final String ORDER = "xep";
  private static final String ANY = "1";
  private static final String ID = "[a-z][a-z0-9-]{0,79}";

  /** What cannot be read counts as not given: a mistyped address still shows the catalogue. */
  static CatalogueAddress of(QueryParameters query) {
    ProcedureFilter filter =
        ProcedureFilter.all()
            .withText(query.getSingleParameter(TEXT).orElse(null))
            .withField(query.getSingleParameter(FIELD).filter(CatalogueAddress::isId).orElse(null))
            .withUnit(query.getSingleParameter(UNIT).filter(CatalogueAddress::isId).orElse(null))
            .withLevel(value(query, LEVEL, Level::valueOf))
            .withLimit(value(query, LIMIT, LimitBand::valueOf))
            .withOnline(value(query, ONLINE, OnlineLevel::valueOf));
    OpenPoint point = value(query, OPEN, OpenPoint::valueOf);
    boolean open = query.getSingleParameter(OPEN).filter(ANY::equals).isPresent();
    ProcedureOrder order = value(query, ORDER, ProcedureOrder::valueOf);
    return new CatalogueAddress(
        point == null ? filter.withOpen(open) : filter.withPoint(point),
        order == null ? ProcedureOrder.FIT : order);
  }

  QueryParameters query() {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, TEXT, filter.text());
    put(values, FIELD, filter.field());
    put(values, LEVEL, key(filter.level()));
    put(values, UNIT, filter.unit());
    put(values, LIMIT, key(filter.limit()));
    put(values, ONLINE, key(filter.online()));
    put(values, OPEN, filter.point() == null && filter.open() ? ANY : key(filter.point()));
    put(values, ORDER, order == ProcedureOrder.FIT ? null : key(order));
    return QueryParameters.simple(values);
  }

  CatalogueAddress with(ProcedureFilter value) {
    return new CatalogueAddress(value, order);
  }

  CatalogueAddress with(ProcedureOrder value) {
    return new CatalogueAddress(filter, value);
  }

  /** The same list narrowed by its words only. */
  CatalogueAddress wordsOnly() {
    return with(ProcedureFilter.all().withText(filter.text()));
  }

  /** Whether a facet narrows the list. */
  boolean isNarrowed() {
    return !filter.equals(ProcedureFilter.all().withText(filter.text()));
  }

  private static boolean isId(String text) {
    return text.matches(ID);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /** The constant as an address writes it: {@code up-to-3}. */
  static @Nullable String key(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E> @Nullable E value(
      QueryParameters query, String name, Function<String, E> constant) {
    Optional<String> asked = query.getSingleParameter(name);
    try {
      return asked
          .map(key -> key.toUpperCase(Locale.ROOT).replace('-', '_'))
          .map(constant)
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
