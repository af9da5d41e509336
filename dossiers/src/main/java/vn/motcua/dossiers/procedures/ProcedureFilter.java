package vn.motcua.dossiers.procedures;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;

/**
 * Which procedures to list; null means all.
 *
 * @param text words of code, name or field, with or without diacritics
 * @param channel only procedures that can be received through it
 * @param open only procedures whose source leaves something unsaid
 * @param receivable only procedures that can be received today
 */
public record ProcedureFilter(
    @Nullable String text,
    @Nullable String field,
    @Nullable Level level,
    @Nullable Channel channel,
    @Nullable OnlineLevel online,
    boolean open,
    boolean receivable) {

  /** Every procedure. */
  public static ProcedureFilter all() {
    return new ProcedureFilter(null, null, null, null, null, false, false);
  }

  /** The same filter with other words. */
  public ProcedureFilter withText(@Nullable String value) {
    return new ProcedureFilter(value, field, level, channel, online, open, receivable);
  }

  /** The same filter for another field. */
  public ProcedureFilter withField(@Nullable String value) {
    return new ProcedureFilter(text, value, level, channel, online, open, receivable);
  }

  /** The same filter for another level. */
  public ProcedureFilter withLevel(@Nullable Level value) {
    return new ProcedureFilter(text, field, value, channel, online, open, receivable);
  }

  /** The same filter for another channel. */
  public ProcedureFilter withChannel(@Nullable Channel value) {
    return new ProcedureFilter(text, field, level, value, online, open, receivable);
  }

  /** The same filter for another online level. */
  public ProcedureFilter withOnline(@Nullable OnlineLevel value) {
    return new ProcedureFilter(text, field, level, channel, value, open, receivable);
  }

  /** The same filter with or without complete procedures. */
  public ProcedureFilter withOpen(boolean value) {
    return new ProcedureFilter(text, field, level, channel, online, value, receivable);
  }

  /** The same filter with or without procedures that cannot be received today. */
  public ProcedureFilter withReceivable(boolean value) {
    return new ProcedureFilter(text, field, level, channel, online, open, value);
  }
}
