package vn.motcua.dossiers.steptime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.RecordSource;
import vn.motcua.dossiers.projection.source.ValueType;

/** The engine's records of one partition as a test writes them; can be read again and again. */
final class EngineTape implements RecordSource {

  private static final int PARTITION = 1;

  private final Map<ValueType, List<EngineRecord>> records = new EnumMap<>(ValueType.class);
  private long position;

  /** The engine's keys carry the partition in their upper bits. */
  static long key(long number) {
    return ((long) PARTITION << 51) + number;
  }

  void startMessage(long instance, String dossier) {
    add(
        ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
        "CORRELATED",
        key(instance),
        Instant.EPOCH,
        Map.of(
            "processInstanceKey",
            key(instance),
            "correlationKey",
            dossier,
            "bpmnProcessId",
            "procedure-1.000001"));
  }

  void task(String intent, long task, long instance, String group, Instant at) {
    add(
        ValueType.USER_TASK,
        intent,
        key(task),
        at,
        Map.of(
            "userTaskKey",
            key(task),
            "processInstanceKey",
            key(instance),
            "bpmnProcessId",
            "procedure-1.000001",
            "processDefinitionKey",
            1,
            "processDefinitionVersion",
            1,
            "elementId",
            "step-examine",
            "elementInstanceKey",
            key(task),
            "candidateGroupsList",
            List.of(group)));
  }

  private void add(ValueType type, String intent, long key, Instant at, Map<String, ?> value) {
    List<EngineRecord> mine = records.computeIfAbsent(type, each -> new ArrayList<>());
    mine.add(
        new EngineRecord(
            PARTITION,
            type,
            intent,
            key,
            ++position,
            EngineRecord.sequenceBeforeFirst(PARTITION) + mine.size() + 1,
            at,
            JsonMapper.shared().valueToTree(value)));
  }

  @Override
  public Set<Integer> partitions() {
    return Set.of(PARTITION);
  }

  @Override
  public Map<ValueType, List<EngineRecord>> read(
      int partition, Map<ValueType, Long> after, int limit) {
    Map<ValueType, List<EngineRecord>> next = new EnumMap<>(ValueType.class);
    records.forEach((type, all) -> {
      long read = after.get(type);
      List<EngineRecord> rest =
          all.stream().filter(record -> record.sequence() > read).limit(limit).toList();
      if (!rest.isEmpty()) {
        next.put(type, rest);
      }
    });
    return next;
  }

  @Override
  public void close() {}
}
