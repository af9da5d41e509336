package vn.motcua.dossiers.projection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/** Up to where each kind of record was read; one row each, saved with the rows they became. */
final class EnginePositions {

  private static final String SAVE =
      """
      insert into readmodel.engine_position (partition_id, value_type, sequence, position, record_at,
        saved_at)
      values (:partition, :type, :sequence, :position, :at, now())
      on conflict (partition_id, value_type) do update set
        sequence = excluded.sequence, position = excluded.position,
        record_at = excluded.record_at, saved_at = excluded.saved_at
      where excluded.position > engine_position.position
      """;

  private final NamedParameterJdbcTemplate jdbc;

  EnginePositions(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<ValueType, Long> load(int partition) {
    Map<ValueType, Long> sequences = new EnumMap<>(ValueType.class);
    for (ValueType type : ValueType.values()) {
      sequences.put(type, EngineRecord.sequenceBeforeFirst(partition));
    }
    jdbc.query(
        """
        select value_type, sequence from readmodel.engine_position where partition_id = :partition
        """,
        Map.of("partition", partition),
        row -> {
          sequences.put(ValueType.valueOf(row.getString(1)), row.getLong(2));
        });
    return sequences;
  }

  void save(List<EngineRecord> records) {
    EngineRecord last = records.getLast();
    jdbc.update(
        SAVE,
        new MapSqlParameterSource()
            .addValue("partition", last.partition())
            .addValue("type", last.valueType().name())
            .addValue("sequence", last.sequence())
            .addValue("position", last.position())
            .addValue("at", Rows.time(last.at())));
  }
}
