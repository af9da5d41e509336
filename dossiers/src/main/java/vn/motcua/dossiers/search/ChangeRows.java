package vn.motcua.dossiers.search;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the index has not heard yet. */
final class ChangeRows {

  private final JdbcClient jdbc;

  ChangeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A change; {@code turn} tells it from a later one of the same thing. */
  record Change(EntryKind kind, String code, long turn) {}

  List<Change> oldest(int limit) {
    return jdbc.sql("select kind, id, turn from casefile.search_change order by turn limit :limit")
        .param("limit", limit)
        .query((row, number) ->
            new Change(EntryKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Takes these away, but not what changed again meanwhile. */
  void done(Collection<Change> changes) {
    jdbc.sql(
            """
            delete from casefile.search_change c
            using unnest(:kinds, :codes, :turns) as done(kind, id, turn)
            where c.kind = done.kind and c.id = done.id and c.turn = done.turn
            """)
        .param("kinds", changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
        .param("codes", changes.stream().map(Change::code).toArray(String[]::new))
        .param("turns", changes.stream().map(Change::turn).toArray(Long[]::new))
        .update();
  }
}
