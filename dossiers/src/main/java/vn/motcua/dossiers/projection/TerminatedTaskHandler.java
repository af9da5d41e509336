package vn.motcua.dossiers.projection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/**
 * A task ends with its element. Where a process is modified, the engine of 8.6.0 ends the element
 * and never says that its task is canceled (camunda/camunda#24672).
 */
final class TerminatedTaskHandler implements RecordHandler {

  private static final String TERMINATED = "ELEMENT_TERMINATED";

  private static final String CANCEL =
      """
      with ended as (
        update readmodel.task t set state = 'CANCELED', completed_at = e.terminated_at
        from readmodel.element e
        where e.element_instance_key = any (:keys) and e.terminated_at is not null
          and t.process_instance_key = e.process_instance_key
          and t.element_instance_key = e.element_instance_key and t.state = 'CREATED'
        returning t.unit)
      select distinct unit from ended where unit is not null
      """;

  @Override
  public ValueType valueType() {
    return ValueType.PROCESS_INSTANCE;
  }

  @Override
  public boolean handles(EngineRecord record) {
    return record.intent().equals(TERMINATED) && record.text("bpmnElementType").equals("USER_TASK");
  }

  @Override
  public void write(List<EngineRecord> records, Rows rows) {
    rows.touch(CANCEL, records.stream().map(EngineRecord::key).toList());
  }

  /** The processes in which these records ended a task. */
  static Set<Long> instances(List<EngineRecord> records) {
    TerminatedTaskHandler handler = new TerminatedTaskHandler();
    return records.stream()
        .filter(handler::handles)
        .map(record -> record.number("processInstanceKey"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
