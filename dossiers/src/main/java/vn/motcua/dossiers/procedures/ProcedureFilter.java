package vn.motcua.dossiers.procedures;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;

/**
 * Which procedures to list; null means all.
 *
 * @param text words of code, name or field, with or without marks
 * @param unit kind of the competent department, or a word of {@link CatalogueFacets}
 * @param limit how long the procedure may take at most
 * @param channel only procedures that can be received through it
 * @param open only procedures whose source leaves something unsaid
 * @param point only procedures whose source leaves this unsaid
 * @param receivable only procedures that can be received today
 */
public record ProcedureFilter(
    @Nullable String text,
    @Nullable String field,
    @Nullable Level level,
    @Nullable String unit,
    @Nullable LimitBand limit,
    @Nullable Channel channel,
    @Nullable OnlineLevel online,
    boolean open,
    @Nullable OpenPoint point,
    boolean receivable) {

  private static final ProcedureFilter ALL =
      new ProcedureFilter(null, null, null, null, null, null, null, false, null, false);

  /** Every procedure. */
  public static ProcedureFilter all() {
    return ALL;
  }

  /** The same filter with other words; blank = none. */
  public ProcedureFilter withText(@Nullable String value) {
    String words = value == null || value.isBlank() ? null : value;
    return new ProcedureFilter(
        words, field, level, unit, limit, channel, online, open, point, receivable);
  }

  /** The same filter for another field. */
  public ProcedureFilter withField(@Nullable String value) {
    return new ProcedureFilter(
        text, value, level, unit, limit, channel, online, open, point, receivable);
  }

  /** The same filter for another level. */
  public ProcedureFilter withLevel(@Nullable Level value) {
    return new ProcedureFilter(
        text, field, value, unit, limit, channel, online, open, point, receivable);
  }

  /** The same filter for another competent unit. */
  public ProcedureFilter withUnit(@Nullable String value) {
    return new ProcedureFilter(
        text, field, level, value, limit, channel, online, open, point, receivable);
  }

  /** The same filter for another length. */
  public ProcedureFilter withLimit(@Nullable LimitBand value) {
    return new ProcedureFilter(
        text, field, level, unit, value, channel, online, open, point, receivable);
  }

  /** The same filter for another channel. */
  public ProcedureFilter withChannel(@Nullable Channel value) {
    return new ProcedureFilter(
        text, field, level, unit, limit, value, online, open, point, receivable);
  }

  /** The same filter for another online level. */
  public ProcedureFilter withOnline(@Nullable OnlineLevel value) {
    return new ProcedureFilter(
        text, field, level, unit, limit, channel, value, open, point, receivable);
  }

  /** The same filter with or without complete procedures. */
  public ProcedureFilter withOpen(boolean value) {
    return new ProcedureFilter(
        text, field, level, unit, limit, channel, online, value, null, receivable);
  }

  /** The same filter for another open point. */
  public ProcedureFilter withPoint(@Nullable OpenPoint value) {
    return new ProcedureFilter(
        text, field, level, unit, limit, channel, online, value != null, value, receivable);
  }

  /** The same filter with or without procedures that cannot be received today. */
  public ProcedureFilter withReceivable(boolean value) {
    return new ProcedureFilter(
        text, field, level, unit, limit, channel, online, open, point, value);
  }
}
