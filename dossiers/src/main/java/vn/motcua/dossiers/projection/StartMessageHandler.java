package vn.motcua.dossiers.projection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/** The start message names the dossier of a process: its correlation key is the dossier code. */
final class StartMessageHandler implements RecordHandler {

  private static final String NAME =
      """
      insert into readmodel.process_instance (process_instance_key, dossier_code, process_id)
      values (:key, :dossier, :process)
      on conflict (process_instance_key) do update set dossier_code = excluded.dossier_code
      where process_instance.dossier_code is distinct from excluded.dossier_code
      """;

  @Override
  public ValueType valueType() {
    return ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return record.intent().equals("CORRELATED") && !record.text("correlationKey").isEmpty();
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.write(
        NAME,
        records,
        record ->
            new MapSqlParameterSource()
                .addValue("key", record.number("processInstanceKey"))
                .addValue("dossier", record.text("correlationKey"))
                .addValue("process", record.text("bpmnProcessId")));
  }

  /** The processes that got their dossier by these records. */
  static Set<Long> instances(List<EngineRecord> records) {
    return records.stream()
        .filter(record -> record.intent().equals("CORRELATED"))
        .map(record -> record.number("processInstanceKey"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
