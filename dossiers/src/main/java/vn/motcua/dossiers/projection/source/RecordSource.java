package vn.motcua.dossiers.projection.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engine's record stream, wherever it is exported to. */
public interface RecordSource extends AutoCloseable {

  /**
   * The partitions that have exported anything.
   *
   * @throws SourceUnavailable when the store does not answer completely
   */
  Set<Integer> partitions();

  /**
   * The next records of one partition.
   *
   * @param after for every kind the sequence already read
   * @param limit at most so many of each kind
   * @return for every kind the records in the order of their sequence; empty where there are none
   * @throws SourceUnavailable when the store does not answer completely
   */
  Map<ValueType, List<EngineRecord>> read(int partition, Map<ValueType, Long> after, int limit);

  @Override
  void close();
}
