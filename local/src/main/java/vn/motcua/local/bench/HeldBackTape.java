package vn.motcua.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.RecordSource;
import vn.motcua.dossiers.projection.source.ValueType;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.processes.contract.EngineNames;

/** What the engine would tell of completed tasks, heard only after a while. */
final class HeldBackTape implements RecordSource {

  private static final int PARTITION = 1;

  private record Told(EngineRecord record, long heardAt) {}

  private final List<Told> tape = new ArrayList<>();
  private final long heldBack;

  HeldBackTape(Duration heldBack) {
    this.heldBack = heldBack.toNanos();
  }

  /** The engine took the assignment and then the completion of a task. */
  synchronized void completed(TaskDetail task, String official) {
    add("ASSIGNED", task, official);
    add("COMPLETED", task, official);
  }

  /** Whether everything was heard that far. */
  synchronized int length() {
    return tape.size();
  }

  private void add(String intent, TaskDetail task, String official) {
    long number = tape.size() + 1L;
    var row = task.row();
    Map<String, ?> value =
        Map.of(
            "userTaskKey", row.taskKey(),
            "processInstanceKey", task.processInstanceKey(),
            "bpmnProcessId", EngineNames.processId(row.procedureCode()),
            "processDefinitionKey", 1,
            "processDefinitionVersion", 1,
            "elementId", row.elementId(),
            "elementInstanceKey", task.elementInstanceKey(),
            "assignee", official,
            "creationTimestamp", row.createdAt().toEpochMilli(),
            "candidateGroupsList",
                List.of(EngineNames.candidateGroup(row.role(), row.unit().value())));
    tape.add(
        new Told(
            new EngineRecord(
                PARTITION,
                ValueType.USER_TASK,
                intent,
                row.taskKey(),
                number,
                EngineRecord.sequenceBeforeFirst(PARTITION) + number,
                Instant.now(),
                JsonMapper.shared().valueToTree(value)),
            System.nanoTime() + heldBack));
  }

  @Override
  public Set<Integer> partitions() {
    return Set.of(PARTITION);
  }

  @Override
  public synchronized Map<ValueType, List<EngineRecord>> read(
      int partition, Map<ValueType, Long> after, int limit) {
    int from = (int) (after.get(ValueType.USER_TASK) - EngineRecord.sequenceBeforeFirst(PARTITION));
    long now = System.nanoTime();
    List<EngineRecord> next =
        tape.stream()
            .skip(from)
            .limit(limit)
            .takeWhile(told -> told.heardAt() - now <= 0)
            .map(Told::record)
            .toList();
    return next.isEmpty() ? Map.of() : Map.of(ValueType.USER_TASK, next);
  }

  @Override
  public void close() {}
}
