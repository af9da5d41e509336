package vn.motcua.dossiers.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;

/** The open transaction of one batch, and which units' queues it touches. */
final class Rows {

  private final NamedParameterJdbcTemplate jdbc;
  private final Set<String> units = new TreeSet<>();

  Rows(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement for every record, sent together. */
  void write(
      String sql, List<EngineRecord> records, Function<EngineRecord, SqlParameterSource> row) {
    jdbc.batchUpdate(sql, records.stream().map(row).toArray(SqlParameterSource[]::new));
  }

  /** A statement over keys that answers with the units it touched. */
  void touch(String sql, Collection<Long> keys) {
    units.addAll(
        jdbc.queryForList(
            sql, new MapSqlParameterSource("keys", keys.toArray(Long[]::new)), String.class));
  }

  void touched(@Nullable String unit) {
    if (unit != null) {
      units.add(unit);
    }
  }

  Set<String> touchedUnits() {
    return units;
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
