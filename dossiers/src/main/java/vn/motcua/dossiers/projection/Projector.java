package vn.motcua.dossiers.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.RecordSource;
import vn.motcua.dossiers.projection.source.ValueType;
import vn.motcua.dossiers.steptime.StepTimes;

/**
 * Reads the engine's records and writes the read model: rows, positions and the wake-up of the
 * screens in one transaction. Stopped anywhere, it goes on exactly where it stopped; of several
 * processes only the one that holds a partition's lock writes it.
 *
 * @see "docs/decisions/0001"
 */
public final class Projector implements AutoCloseable {

  /** PostgreSQL channel that names, one notification each, the units whose queues changed. */
  public static final String CHANNEL = "motcua_tasks";

  private static final int BATCH = 1_000;
  private static final Duration PARTITIONS_FRESH = Duration.ofSeconds(5);

  private final DataSource database;
  private final RecordSource source;
  private final StepTimes stepTimes;
  private final Clock clock;
  private final GapWatch gaps;
  private final List<RecordHandler> handlers =
      List.of(
          new StartMessageHandler(),
          new InstanceHandler(),
          new ElementHandler(),
          new UserTaskHandler(),
          new TerminatedTaskHandler(),
          new IncidentHandler());
  private final Map<Integer, Map<ValueType, Long>> positions = new HashMap<>();

  private @Nullable PartitionLease lease;
  private Set<Integer> partitions = Set.of();
  private Instant partitionsAt = Instant.MIN;
  private volatile ProjectionLag lag = new ProjectionLag(false, null, null, 0, 0);

  public Projector(
      DataSource database,
      RecordSource source,
      StepTimes stepTimes,
      Clock clock,
      Duration gapPatience) {
    this.database = database;
    this.source = source;
    this.stepTimes = stepTimes;
    this.clock = clock;
    this.gaps = new GapWatch(gapPatience, clock);
  }

  /** How far behind. */
  public ProjectionLag lag() {
    return lag;
  }

  /**
   * Reads and writes once for every partition held.
   *
   * @return how many records were read; a full batch means there is probably more
   * @throws RuntimeException when the source or the database is away; the next round starts afresh
   */
  public int round() {
    try {
      PartitionLease held = lease();
      int records = 0;
      boolean leading = false;
      for (int partition : partitions()) {
        if (held.holds(partition)) {
          leading = true;
          records += project(partition, held);
        }
      }
      lag = new ProjectionLag(leading, lag.lag(), clock.instant(), lag.records() + records, 0);
      return records;
    } catch (RuntimeException e) {
      lag =
          new ProjectionLag(false, lag.lag(), lag.lastRoundAt(), lag.records(), lag.failures() + 1);
      gaps.forget();
      close();
      throw e;
    }
  }

  private int project(int partition, PartitionLease held) {
    Map<ValueType, Long> after =
        positions.computeIfAbsent(
            partition, number -> new EnginePositions(held.jdbc()).load(number));
    Map<ValueType, List<EngineRecord>> batch = new EnumMap<>(ValueType.class);
    source
        .read(partition, after, BATCH)
        .forEach((type, records) -> {
          List<EngineRecord> next = gaps.contiguous(records, after.get(type));
          if (!next.isEmpty()) {
            batch.put(type, next);
          }
        });
    if (batch.isEmpty()) {
      return 0;
    }
    held.transactions().executeWithoutResult(status -> write(batch, held));
    batch.forEach((type, records) -> after.put(type, records.getLast().sequence()));
    batch.values().forEach(records -> measure(records.getLast()));
    return batch.values().stream().mapToInt(List::size).sum();
  }

  private void write(Map<ValueType, List<EngineRecord>> batch, PartitionLease held) {
    Rows rows = new Rows(held.jdbc());
    EnginePositions saved = new EnginePositions(held.jdbc());
    for (RecordHandler handler : handlers) {
      List<EngineRecord> mine =
          batch.getOrDefault(handler.valueType(), List.of()).stream()
              .filter(handler::handles)
              .toList();
      if (!mine.isEmpty()) {
        handler.write(mine, rows);
      }
      if (handler instanceof StartMessageHandler) {
        DossierNames.complete(mine, rows);
      }
    }
    stepTimes.ofInstances(
        held.jdbc(),
        StartMessageHandler.instances(records(batch, ValueType.MESSAGE_START_EVENT_SUBSCRIPTION)));
    stepTimes.ofTasks(held.jdbc(), UserTaskHandler.ended(records(batch, ValueType.USER_TASK)));
    stepTimes.ofInstances(
        held.jdbc(), TerminatedTaskHandler.instances(records(batch, ValueType.PROCESS_INSTANCE)));
    batch.values().forEach(saved::save);
    if (!rows.touchedUnits().isEmpty()) {
      held.jdbc()
          .query(
              "select pg_notify('" + CHANNEL + "', unit) from unnest(:units) unit",
              new MapSqlParameterSource("units", rows.touchedUnits().toArray(String[]::new)),
              row -> {});
    }
  }

  private static List<EngineRecord> records(
      Map<ValueType, List<EngineRecord>> batch, ValueType type) {
    return batch.getOrDefault(type, List.of());
  }

  private void measure(EngineRecord last) {
    lag =
        new ProjectionLag(
            true,
            Duration.between(last.at(), clock.instant()),
            lag.lastRoundAt(),
            lag.records(),
            0);
  }

  private Set<Integer> partitions() {
    if (partitions.isEmpty() || clock.instant().isAfter(partitionsAt.plus(PARTITIONS_FRESH))) {
      partitions = source.partitions();
      partitionsAt = clock.instant();
    }
    return partitions;
  }

  private PartitionLease lease() {
    PartitionLease held = lease;
    if (held == null) {
      try {
        held = PartitionLease.open(database);
      } catch (SQLException e) {
        throw new DataAccessResourceFailureException("PostgreSQL does not answer.", e);
      }
      lease = held;
      positions.clear();
    }
    return held;
  }

  /** Keeps the partitions, but reads their positions anew. */
  void forget() {
    positions.clear();
    lag = new ProjectionLag(lag.leading(), null, lag.lastRoundAt(), 0, 0);
  }

  /** Gives the partitions back; a later round takes them again. */
  @Override
  public void close() {
    PartitionLease held = lease;
    lease = null;
    positions.clear();
    if (held != null) {
      held.close();
    }
  }
}
