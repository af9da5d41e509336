package vn.motcua.dossiers.act;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * An act an official could think of, and whether it is possible now.
 *
 * @param act one of the constants here, or an outcome of a step ({@code EngineNames})
 * @param why what stands against it and what to do; null where the act is allowed
 */
public record Offer(String act, boolean allowed, @Nullable Text why) {

  public static final String CLAIM = "claim";
  public static final String RELEASE = "release";

  /** A head gives the task to an official of the unit. */
  public static final String ASSIGN = "assign";

  /** The holder hands the task to a colleague. */
  public static final String DELEGATE = "delegate";

  /** Form 02 once more, under a sector's own law: with its legal basis and an approver. */
  public static final String SUPPLEMENT_SECTOR = "supplement-sector";

  public static final String CONSULT = "consult";
  public static final String REFER = "refer";

  /** One's own last act, or one's own referral, as long as nobody has built on it. */
  public static final String TAKE_BACK = "take-back";

  public static final String WITHDRAW = "withdraw";

  /** Processing ends for good, with form 05. */
  public static final String STOP = "stop";

  /** The desk is asked to apologise and appoint a new date early, with form 04. */
  public static final String REAPPOINT = "re-appoint";

  static Offer allowed(String act) {
    return new Offer(act, true, null);
  }

  static Offer not(String act, Text why) {
    return new Offer(act, false, why);
  }
}
