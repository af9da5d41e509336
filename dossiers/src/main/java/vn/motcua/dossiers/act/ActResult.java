package vn.motcua.dossiers.act;

import java.time.Instant;
import vn.motcua.catalog.Text;

/** What became of an act. */
public sealed interface ActResult {

  /** Done now. */
  record Done() implements ActResult {}

  /**
   * Somebody was first.
   *
   * @param by the name of the official, as colleagues know it
   */
  record AlreadyDone(String by, Instant at) implements ActResult {}

  /** Not possible; the reason is for the official. */
  record Refused(Text reason) implements ActResult {}
}
