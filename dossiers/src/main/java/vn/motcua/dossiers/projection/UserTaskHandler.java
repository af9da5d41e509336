package vn.motcua.dossiers.projection;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/**
 * User tasks: every record carries the whole task, the newest wins. A task whose element has ended
 * does not wait, whatever its record says.
 */
final class UserTaskHandler implements RecordHandler {

  private static final String COMPLETED = "COMPLETED";
  private static final String CANCELED = "CANCELED";
  private static final Set<String> INTENTS =
      Set.of("CREATED", "ASSIGNED", "UPDATED", "MIGRATED", COMPLETED, CANCELED);

  private static final String UPSERT =
      """
      insert into readmodel.task (task_key, dossier_code, process_instance_key, procedure_code,
        definition_key, engine_version, element_id, element_instance_key, role, unit,
        candidate_group, assignee, state, created_at, completed_at, position)
      values (:key,
        (select dossier_code from readmodel.process_instance where process_instance_key = :instance),
        :instance, :procedure, :definition, :version, :element, :elementInstance, :role, :unit,
        :candidateGroup, :assignee,
        case when :state = 'CREATED' and exists (select 1 from readmodel.element e
          where e.element_instance_key = :elementInstance and e.terminated_at is not null)
          then 'CANCELED' else :state end,
        :createdAt,
        coalesce(cast(:completedAt as timestamptz), (select e.terminated_at
          from readmodel.element e where e.element_instance_key = :elementInstance)),
        :position)
      on conflict (task_key) do update set
        dossier_code = coalesce(task.dossier_code, excluded.dossier_code),
        procedure_code = excluded.procedure_code,
        definition_key = excluded.definition_key,
        engine_version = excluded.engine_version,
        element_id = excluded.element_id,
        role = excluded.role,
        unit = excluded.unit,
        candidate_group = excluded.candidate_group,
        assignee = excluded.assignee,
        state = excluded.state,
        completed_at = excluded.completed_at,
        position = excluded.position
      where excluded.position > task.position
      """;

  @Override
  public ValueType valueType() {
    return ValueType.USER_TASK;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return INTENTS.contains(record.intent());
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.write(UPSERT, records, UserTaskHandler::row);
    records.forEach(
        record -> rows.touched(CandidateGroup.of(record).map(CandidateGroup::unit).orElse(null)));
  }

  /** The tasks that ended by these records. */
  static Set<Long> ended(List<EngineRecord> records) {
    return records.stream()
        .filter(UserTaskHandler::ends)
        .map(record -> record.number("userTaskKey"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean ends(EngineRecord record) {
    return record.intent().equals(COMPLETED) || record.intent().equals(CANCELED);
  }

  private static MapSqlParameterSource row(EngineRecord record) {
    CandidateGroup group = CandidateGroup.of(record).orElse(null);
    boolean ended = ends(record);
    return new MapSqlParameterSource()
        .addValue("key", record.number("userTaskKey"))
        .addValue("instance", record.number("processInstanceKey"))
        .addValue("procedure", procedure(record.text("bpmnProcessId")), Types.VARCHAR)
        .addValue("definition", record.number("processDefinitionKey"))
        .addValue("version", record.number("processDefinitionVersion"), Types.INTEGER)
        .addValue("element", record.text("elementId"))
        .addValue("elementInstance", record.number("elementInstanceKey"))
        .addValue("role", group == null ? null : group.role(), Types.VARCHAR)
        .addValue("unit", group == null ? null : group.unit(), Types.VARCHAR)
        .addValue("candidateGroup", group == null ? null : group.value(), Types.VARCHAR)
        .addValue("assignee", assignee(record), Types.VARCHAR)
        .addValue("state", ended ? record.intent() : "CREATED")
        .addValue("createdAt", Rows.time(createdAt(record)))
        .addValue(
            "completedAt", ended ? Rows.time(record.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("position", record.position());
  }

  private static Instant createdAt(EngineRecord record) {
    long millis = record.number("creationTimestamp");
    return millis > 0 ? Instant.ofEpochMilli(millis) : record.at();
  }

  private static @Nullable String assignee(EngineRecord record) {
    String assignee = record.text("assignee");
    return assignee.isEmpty() ? null : assignee;
  }

  private static @Nullable String procedure(String processId) {
    String code = processId.substring(processId.indexOf('-') + 1);
    return ProcedureCode.isValid(code) ? code : null;
  }
}
