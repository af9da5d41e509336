package vn.motcua.dossiers.projection;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/** Begin and end of processes; a called process belongs to the dossier of its caller. */
final class InstanceHandler implements RecordHandler {

  private static final String ACTIVATED = "ELEMENT_ACTIVATED";
  private static final String COMPLETED = "ELEMENT_COMPLETED";
  private static final Set<String> INTENTS = Set.of(ACTIVATED, COMPLETED, "ELEMENT_TERMINATED");

  private static final String UPSERT =
      """
      insert into readmodel.process_instance (process_instance_key, dossier_code, process_id,
        definition_key, engine_version, parent_key, state, started_at, ended_at, position)
      values (:key,
        (select dossier_code from readmodel.process_instance where process_instance_key = :parent),
        :process, :definition, :version, :parent, :state, :startedAt, :endedAt, :position)
      on conflict (process_instance_key) do update set
        dossier_code = coalesce(process_instance.dossier_code, excluded.dossier_code),
        process_id = excluded.process_id,
        definition_key = excluded.definition_key,
        engine_version = excluded.engine_version,
        parent_key = excluded.parent_key,
        state = excluded.state,
        started_at = coalesce(process_instance.started_at, excluded.started_at),
        ended_at = excluded.ended_at,
        position = excluded.position
      where excluded.position > process_instance.position
      """;

  @Override
  public ValueType valueType() {
    return ValueType.PROCESS_INSTANCE;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return INTENTS.contains(record.intent()) && record.text("bpmnElementType").equals("PROCESS");
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.write(UPSERT, records, InstanceHandler::row);
  }

  private static MapSqlParameterSource row(EngineRecord record) {
    boolean begins = record.intent().equals(ACTIVATED);
    return new MapSqlParameterSource()
        .addValue("key", record.key())
        .addValue("process", record.text("bpmnProcessId"))
        .addValue("definition", record.number("processDefinitionKey"))
        .addValue("version", record.number("version"), Types.INTEGER)
        .addValue("parent", parent(record), Types.BIGINT)
        .addValue("state", state(record.intent()))
        .addValue(
            "startedAt", begins ? Rows.time(record.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("endedAt", begins ? null : Rows.time(record.at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("position", record.position());
  }

  private static @Nullable Long parent(EngineRecord record) {
    long parent = record.number("parentProcessInstanceKey");
    return parent < 0 ? null : parent;
  }

  private static String state(String intent) {
    return switch (intent) {
      case ACTIVATED -> "ACTIVE";
      case COMPLETED -> "COMPLETED";
      default -> "TERMINATED";
    };
  }
}
