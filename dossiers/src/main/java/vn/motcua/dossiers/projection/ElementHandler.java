package vn.motcua.dossiers.projection;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/** Each round of each element: when it began and how it ended. */
final class ElementHandler implements RecordHandler {

  private static final String ACTIVATED = "ELEMENT_ACTIVATED";
  private static final String COMPLETED = "ELEMENT_COMPLETED";
  private static final String TERMINATED = "ELEMENT_TERMINATED";
  private static final Set<String> INTENTS = Set.of(ACTIVATED, COMPLETED, TERMINATED);
  private static final Set<String> NOT_ELEMENTS = Set.of("PROCESS", "SEQUENCE_FLOW");

  private static final String UPSERT =
      """
      insert into readmodel.element (element_instance_key, dossier_code, process_instance_key,
        definition_key, element_id, kind, activated_at, completed_at, terminated_at, position)
      values (:key,
        (select dossier_code from readmodel.process_instance where process_instance_key = :instance),
        :instance, :definition, :element, :kind, :activatedAt, :completedAt, :terminatedAt, :position)
      on conflict (element_instance_key) do update set
        dossier_code = coalesce(element.dossier_code, excluded.dossier_code),
        activated_at = coalesce(element.activated_at, excluded.activated_at),
        completed_at = coalesce(element.completed_at, excluded.completed_at),
        terminated_at = coalesce(element.terminated_at, excluded.terminated_at),
        position = excluded.position
      where excluded.position > element.position
      """;

  @Override
  public ValueType valueType() {
    return ValueType.PROCESS_INSTANCE;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return INTENTS.contains(record.intent())
        && !NOT_ELEMENTS.contains(record.text("bpmnElementType"));
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.write(UPSERT, records, ElementHandler::row);
  }

  private static MapSqlParameterSource row(EngineRecord record) {
    return new MapSqlParameterSource()
        .addValue("key", record.key())
        .addValue("instance", record.number("processInstanceKey"))
        .addValue("definition", record.number("processDefinitionKey"))
        .addValue("element", record.text("elementId"))
        .addValue("kind", record.text("bpmnElementType"))
        .addValue("activatedAt", at(record, ACTIVATED), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("completedAt", at(record, COMPLETED), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("terminatedAt", at(record, TERMINATED), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("position", record.position());
  }

  private static @Nullable OffsetDateTime at(EngineRecord record, String intent) {
    return record.intent().equals(intent) ? Rows.time(record.at()) : null;
  }
}
