package vn.motcua.dossiers.projection.source;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event of the engine as exported, without process variables.
 *
 * @param partition the engine's partition
 * @param valueType the kind of record
 * @param intent what happened, such as {@code CREATED}
 * @param key the key of the thing it happened to
 * @param position strictly increasing within the partition
 * @param sequence without gaps within partition and kind; the partition in the top 13 bits
 * @param at when the engine wrote it
 * @param value the record's value
 */
public record EngineRecord(
    int partition,
    ValueType valueType,
    String intent,
    long key,
    long position,
    long sequence,
    Instant at,
    JsonNode value) {

  private static final int SEQUENCE_BITS = 51;

  /** The sequence just before the first record of a partition. */
  public static long sequenceBeforeFirst(int partition) {
    return (long) partition << SEQUENCE_BITS;
  }

  /** A text of the value; empty where the record has none. */
  public String text(String field) {
    return value.path(field).asString("");
  }

  /** A number of the value; -1 where the record has none, as in the engine itself. */
  public long number(String field) {
    return value.path(field).asLong(-1);
  }
}
