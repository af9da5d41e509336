package vn.motcua.dossiers.steptime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the legal clock stood still.
 *
 * @param from since when
 * @param until until when; null while it lasts
 * @param reason the first reason it stood still for, null where none was recorded
 */
public record Standstill(Instant from, @Nullable Instant until, @Nullable String reason) {}
