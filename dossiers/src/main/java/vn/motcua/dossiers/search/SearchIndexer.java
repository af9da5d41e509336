package vn.motcua.dossiers.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;

/**
 * Writes the index: anew from PostgreSQL where there is none in the present form, then change by
 * change. To be run by one at a time ({@link SearchIndexerConfiguration}); the workers' database
 * user.
 *
 * @see "docs/decisions/0037"
 */
public final class SearchIndexer {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);

  /** As many are held at once, each with up to {@link EntryRows#MOST_OF_DOSSIER} signs. */
  private static final int CHANGES = 200;

  private static final int REBUILT = 200;

  private final Access access;
  private final SearchIndex index;
  private final SearchKeys keys;
  private final EntryRows entries;
  private final ChangeRows changes;
  private final Clock clock;

  /**
   * @param fields the names of the catalogue's fields by their keys
   */
  public SearchIndexer(
      JdbcClient jdbc,
      Access access,
      SearchIndex index,
      Units units,
      Map<String, Text> fields,
      Clock clock) {
    this.access = access;
    this.index = index;
    this.keys = new SearchKeys(jdbc);
    this.entries = new EntryRows(jdbc, units, fields);
    this.changes = new ChangeRows(jdbc);
    this.clock = clock;
  }

  /**
   * Makes the index if it is missing, then writes the oldest changes.
   *
   * @return how many changes were written; zero when there is nothing more to do
   */
  public int round() {
    List<String> present = index.named(keys.alias());
    if (present.isEmpty()) {
      rebuild(done -> {});
      return 1;
    }
    return drain(present);
  }

  /**
   * Makes the index anew from PostgreSQL; the old one answers until the new one is complete, and
   * both hear of changes meanwhile.
   *
   * @param progress told now and then how many dossiers are written
   */
  public void rebuild(LongConsumer progress) {
    List<String> old = index.named(keys.alias());
    String fresh = keys.alias() + "-" + clock.instant().toEpochMilli();
    LOG.info("Search index {} is made from about {} dossiers", fresh, entries.roughly());
    index.create(fresh);
    index.setting(fresh, "index.refresh_interval", "-1");
    write(List.of(fresh), access.asSystem(() -> entries.procedures()));
    List<String> both = Stream.concat(old.stream(), Stream.of(fresh)).toList();
    long done = 0;
    String last = "";
    while (true) {
      String after = last;
      List<Entry> some = access.asSystem(() -> entries.dossiersAfter(after, REBUILT));
      if (some.isEmpty()) {
        break;
      }
      write(List.of(fresh), some);
      last = some.getLast().code();
      done += some.size();
      progress.accept(done);
      drain(both);
    }
    index.setting(fresh, "index.refresh_interval", "1s");
    index.point(keys.alias(), fresh);
    Set<String> unused = new HashSet<>(index.named(keys.pattern()));
    unused.remove(fresh);
    unused.forEach(index::delete);
    LOG.info("Search index {} holds {} dossiers", fresh, done);
  }

  /** Makes what was written findable now. */
  public void refresh() {
    index.refresh(keys.alias());
  }

  private int drain(List<String> indices) {
    List<ChangeRows.Change> some = access.asSystem(() -> changes.oldest(CHANGES));
    if (some.isEmpty()) {
      return 0;
    }
    List<Entry> found =
        access.asSystem(() -> {
          List<Entry> read = new ArrayList<>(entries.dossiers(codes(some, EntryKind.DOSSIER)));
          read.addAll(entries.procedures(codes(some, EntryKind.PROCEDURE)));
          return read;
        });
    write(indices, found);
    Set<String> there = found.stream().map(SearchIndexer::id).collect(Collectors.toSet());
    remove(
        indices,
        some.stream()
            .map(change -> IndexDocument.id(change.kind(), change.code()))
            .filter(id -> !there.contains(id))
            .toList());
    access.asSystem(() -> changes.done(some));
    return some.size();
  }

  private static Collection<String> codes(List<ChangeRows.Change> some, EntryKind kind) {
    return some.stream()
        .filter(change -> change.kind() == kind)
        .map(ChangeRows.Change::code)
        .toList();
  }

  private void write(List<String> indices, List<Entry> found) {
    if (found.isEmpty()) {
      return;
    }
    IndexDocument documents = new IndexDocument(keys.get());
    StringBuilder lines = new StringBuilder();
    for (Entry entry : found) {
      String document = documents.of(entry).toString();
      for (String name : indices) {
        lines
            .append("{\"index\":{\"_index\":\"%s\",\"_id\":\"%s\"}}\n".formatted(name, id(entry)))
            .append(document)
            .append('\n');
      }
    }
    send(lines);
  }

  private void remove(List<String> indices, List<String> ids) {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      for (String name : indices) {
        lines.append("{\"delete\":{\"_index\":\"%s\",\"_id\":\"%s\"}}\n".formatted(name, id));
      }
    }
    if (!lines.isEmpty()) {
      send(lines);
    }
  }

  private void send(StringBuilder lines) {
    List<String> refused = index.write(lines.toString());
    if (!refused.isEmpty()) {
      LOG.error("The search index refuses {} entries, such as {}", refused.size(), refused.get(0));
    }
  }

  private static String id(Entry entry) {
    EntryKind kind =
        switch (entry) {
          case Entry.OfDossier dossier -> EntryKind.DOSSIER;
          case Entry.OfProcedure procedure -> EntryKind.PROCEDURE;
        };
    return IndexDocument.id(kind, entry.code());
  }
}
