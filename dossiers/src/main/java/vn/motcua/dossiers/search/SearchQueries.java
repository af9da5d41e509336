package vn.motcua.dossiers.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.search.SearchAnswer.Facets;
import vn.motcua.dossiers.search.SearchAnswer.ProcedureHit;

/**
 * Searches the dossiers an official may see, and procedures. The index is asked for those of the
 * official's units and gives codes only; the rows are read in PostgreSQL in the official's name, so
 * that an index that is wrong or forged shows nothing. Where the index does not answer, PostgreSQL
 * searches itself.
 *
 * @see "docs/decisions/0037"
 */
public final class SearchQueries {

  private static final Logger LOG = LoggerFactory.getLogger(SearchQueries.class);
  private static final int SHORTEST = 2;
  private static final int MOST_PROCEDURES = 6;

  private final Access access;
  private final SearchIndex index;
  private final SearchKeys keys;
  private final SearchRows rows;

  public SearchQueries(JdbcClient jdbc, Access access, SearchIndex index) {
    this.access = access;
    this.index = index;
    this.keys = new SearchKeys(jdbc);
    this.rows = new SearchRows(jdbc);
  }

  /**
   * The best dossiers that contain every word; words may lack the Vietnamese marks or have them
   * misplaced, and lack their endings; a part of the code finds it too.
   *
   * @param text what was typed; shorter than two characters finds nothing
   * @param limit at most so many
   */
  public List<SearchHit> find(String text, Actor actor, int limit) {
    return suggest(text, actor, limit).hits();
  }

  /** The best dossiers and procedures, not counted: for a box while somebody types. */
  public SearchAnswer suggest(String text, Actor actor, int limit) {
    return search(SearchQuestion.of(text), actor, new Page(0, limit, false));
  }

  /**
   * One page with numbers.
   *
   * @param from how many to leave out; with {@code limit} at most {@link SearchAnswer#MOST_COUNTED}
   */
  public SearchAnswer page(SearchQuestion question, Actor actor, int from, int limit) {
    return search(question, actor, new Page(from, limit, true));
  }

  private SearchAnswer search(SearchQuestion question, Actor actor, Page page) {
    if (question.text().strip().length() < SHORTEST || TypedWords.of(question.text()).isEmpty()) {
      return SearchAnswer.NOTHING;
    }
    try {
      return fromIndex(question, actor, page);
    } catch (IndexUnavailable e) {
      LOG.debug("Search goes to PostgreSQL: {}", e.getMessage());
      return access.as(actor, () -> rows.search(question, page.from(), page.limit()));
    }
  }

  private SearchAnswer fromIndex(SearchQuestion question, Actor actor, Page page) {
    IndexQuery query = new IndexQuery(keys.get());
    List<String> units = access.visibleUnits(actor).stream().map(UnitCode::value).toList();
    var dossiers = query.dossiers(question, units, page.from(), page.limit());
    if (page.counted()) {
      IndexQuery.withFacets(dossiers);
    }
    var procedures = query.procedures(question.text(), page.from() == 0 ? MOST_PROCEDURES : 0);
    List<JsonNode> answers = index.ask(keys.alias(), List.of(dossiers, procedures));
    Map<String, Set<FoundIn>> found = codes(answers.getFirst());
    List<String> topics = List.copyOf(codes(answers.getLast()).keySet());
    return access.as(
        actor,
        () -> {
          List<SearchHit> hits =
              rows.dossiers(found.keySet()).stream()
                  .map(hit -> hit.with(found.getOrDefault(hit.dossierCode().value(), Set.of())))
                  .toList();
          long total = answers.getFirst().path("hits").path("total").path("value").asLong(0);
          Facets facets = hits.isEmpty() ? Facets.NONE : facets(answers.getFirst());
          return new SearchAnswer(
              hits, hits.isEmpty() ? 0 : total, facets, rows.procedures(topics), true);
        });
  }

  private Facets facets(JsonNode answer) {
    JsonNode counted = answer.path("aggregations");
    Map<Integer, Long> statuses = new LinkedHashMap<>();
    buckets(counted, IndexField.STATUS)
        .forEach((status, count) -> statuses.put(Integer.valueOf(status), count));
    Map<String, Long> procedures = buckets(counted, IndexField.PROCEDURE);
    Map<ProcedureHit, Long> named = new LinkedHashMap<>();
    rows.procedures(List.copyOf(procedures.keySet()))
        .forEach(hit -> named.put(hit, procedures.getOrDefault(hit.code().value(), 0L)));
    Map<UnitCode, Long> units = new LinkedHashMap<>();
    buckets(counted, IndexField.UNIT)
        .forEach((unit, count) -> units.put(new UnitCode(unit), count));
    return new Facets(statuses, units, named);
  }

  private static Map<String, Long> buckets(JsonNode counted, IndexField field) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode bucket : counted.path(field.key).path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  private static Map<String, Set<FoundIn>> codes(JsonNode answer) {
    Map<String, Set<FoundIn>> codes = new LinkedHashMap<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      Set<FoundIn> places =
          hit.path("matched_queries")
              .valueStream()
              .map(name -> name.asString().split("\\.")[0])
              .map(FoundIn::valueOf)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      codes.put(hit.path("_id").asString().substring(2), places);
    }
    return codes;
  }

  private record Page(int from, int limit, boolean counted) {}
}
