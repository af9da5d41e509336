package vn.motcua.dossiers.projection;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/** Incidents: where the engine could not go on, until somebody mends it. */
final class IncidentHandler implements RecordHandler {

  private static final String RESOLVED = "RESOLVED";
  private static final int MESSAGE_LENGTH = 500;

  private static final String UPSERT =
      """
      insert into readmodel.incident (incident_key, dossier_code, process_instance_key, element_id,
        element_instance_key, job_key, error_type, error_message, created_at, resolved_at, position)
      values (:key,
        (select dossier_code from readmodel.process_instance where process_instance_key = :instance),
        :instance, :element, :elementInstance, :job, :type, :message, :at, :resolvedAt, :position)
      on conflict (incident_key) do update set
        dossier_code = coalesce(incident.dossier_code, excluded.dossier_code),
        resolved_at = excluded.resolved_at,
        position = excluded.position
      where excluded.position > incident.position
      """;

  @Override
  public ValueType valueType() {
    return ValueType.INCIDENT;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return Set.of("CREATED", RESOLVED, "MIGRATED").contains(record.intent());
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.write(UPSERT, records, IncidentHandler::row);
  }

  private static MapSqlParameterSource row(EngineRecord record) {
    String message = record.text("errorMessage");
    long job = record.number("jobKey");
    boolean resolved = record.intent().equals(RESOLVED);
    return new MapSqlParameterSource()
        .addValue("key", record.key())
        .addValue("instance", record.number("processInstanceKey"))
        .addValue("element", record.text("elementId"))
        .addValue("elementInstance", record.number("elementInstanceKey"))
        .addValue("job", job < 0 ? null : job, Types.BIGINT)
        .addValue("type", record.text("errorType"))
        .addValue("message", message.substring(0, Math.min(MESSAGE_LENGTH, message.length())))
        .addValue("at", Rows.time(record.at()))
        .addValue(
            "resolvedAt", resolved ? Rows.time(record.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("position", record.position());
  }
}
