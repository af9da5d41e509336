package vn.motcua.dossiers.procedures;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;

/**
 * Which procedures to list; null means all.
 *
 * @param text words of code, name or field, with or without diacritics
 * @param channel only procedures that can be received through it
 * @param receivable only procedures that can be received today
 */
public record ProcedureFilter(
    @Nullable String text,
    @Nullable String field,
    @Nullable Level level,
    @Nullable Channel channel,
    boolean receivable) {

  /** Every procedure. */
  public static ProcedureFilter all() {
    return new ProcedureFilter(null, null, null, null, false);
  }

  /** The same filter with other words. */
  public ProcedureFilter withText(@Nullable String value) {
    return new ProcedureFilter(value, field, level, channel, receivable);
  }

  /** The same filter for another field. */
  public ProcedureFilter withField(@Nullable String value) {
    return new ProcedureFilter(text, value, level, channel, receivable);
  }

  /** The same filter for another level. */
  public ProcedureFilter withLevel(@Nullable Level value) {
    return new ProcedureFilter(text, field, value, channel, receivable);
  }
}
