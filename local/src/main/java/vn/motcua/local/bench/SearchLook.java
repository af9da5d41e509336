package vn.motcua.local.bench;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.search.SearchIndex;
import vn.motcua.dossiers.search.SearchIndexer;
import vn.motcua.dossiers.search.SearchQueries;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;

/**
 * What the search box asks while somebody types, over the same dossiers: names with and without
 * marks, parts of names, codes, words of procedures.
 */
final class SearchLook {
  private static final int WARM_UP = 60;
  private static final int LOOKS = 300;
  private static final int SUGGESTED = 8;
  private static final int OFFICIALS = 40;

  private final Addresses addresses;
  private final URI index;
  private final Progress progress;

  SearchLook(DatabaseAddress database, URI index, Progress progress) {
    this.addresses = QueueUsers.addresses(database);
    this.index = index;
    this.progress = progress;
  }

  Map<String, Figure> measure() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Clock clock = Clock.fixed(TasklistBench.NOW, ZoneOffset.UTC);
    try (House system = House.ofSystem(addresses, clock);
        House officials = House.ofOfficials(addresses, clock)) {
      long begun = System.nanoTime();
      fill(system);
      figures.put("search_fill_s", ClockBench.rounded((System.nanoTime() - begun) / 1e9, "s"));
      SearchQueries search =
          new SearchQueries(
              officials.get(JdbcClient.class),
              officials.get(Access.class),
              SearchIndex.asked(index));
      List<Actor> actors = QueueUsers.mixed(system, OFFICIALS);
      List<String> typed = typed(system);
      Percentiles times = new Percentiles();
      for (int turn = -WARM_UP; turn < LOOKS; turn++) {
        String text = typed.get(Math.floorMod(turn * 13, typed.size()));
        Actor actor = actors.get(Math.floorMod(turn * 7, actors.size()));
        long asked = System.nanoTime();
        search.suggest(text, actor, SUGGESTED);
        if (turn >= 0) {
          times.add(System.nanoTime() - asked);
        }
      }
      times.into(figures, "search");
      progress.say("search: p95 %.1f ms of %d looks".formatted(times.of(0.95), times.count()));
    }
    return figures;
  }

  private void fill(House system) {
    Catalog catalog = CatalogLoader.shipped().orThrow();
    Map<String, Text> fields = new LinkedHashMap<>(catalog.fields());
    SearchIndexer indexer =
        new SearchIndexer(
            system.get(JdbcClient.class),
            system.get(Access.class),
            SearchIndex.filled(index),
            catalog.units(),
            fields,
            Clock.systemUTC());
    progress.say("the search index is made, or hears of what changed since");
    int written = indexer.round();
    while (written > 0) {
      written = indexer.round();
    }
    indexer.refresh();
  }

  private static List<String> typed(House system) {
    List<String> typed =
        new ArrayList<>(
            List.of("khai sinh", "đất đai", "giay phep xay dung", "kết hôn", "ho tich"));
    system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(
                    """
                    select full_name, folded_name, dossier_code from casefile.applicant
                    tablesample system (0.05) repeatable (7) limit 60
                    """)
                .query((row, number) -> {
                  String name = row.getString("full_name");
                  typed.add(name);
                  typed.add(row.getString("folded_name"));
                  typed.add(name.substring(name.indexOf(' ') + 1));
                  typed.add(row.getString("dossier_code"));
                  return number;
                })
                .list());
    return typed;
  }
}
