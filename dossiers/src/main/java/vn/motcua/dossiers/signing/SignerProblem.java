package vn.motcua.dossiers.signing;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** The signer did not sign: why, in the words an official can act on. */
public final class SignerProblem extends RuntimeException {

  private final Reason reason;
  private final Object[] values;

  SignerProblem(Reason reason, @Nullable Throwable cause, Object... values) {
    super("The signer says " + reason, cause);
    this.reason = reason;
    this.values = values;
  }

  /** What happened and what to do. */
  public Text why() {
    return Wording.text("signing." + reason.key, values);
  }

  /** Whether trying the next document makes no sense either. */
  boolean forAll() {
    return reason != Reason.REFUSED;
  }

  /** Why a signer does not sign. */
  enum Reason {
    NO_KEY("no-key"),
    WRONG_PIN("wrong-pin"),
    UNREACHABLE("unreachable"),
    REFUSED("refused"),
    NO_TIME_STAMP("no-time-stamp"),
    BROKEN("broken-key");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }
}
