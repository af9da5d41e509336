package vn.motcua.dossiers.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an official found when looking through a component.
 *
 * @param remark what is wrong, or what else is worth knowing
 * @param byName the official, as colleagues know the person
 */
public record ComponentCheck(
    String componentId,
    Verdict verdict,
    @Nullable String remark,
    String by,
    String byName,
    Instant at) {

  /** What was found. */
  public enum Verdict {
    /** There and in order. */
    FITS,
    /** Missing, unreadable or wrong: belongs into the one list of supplements. */
    FAULTY
  }
}
