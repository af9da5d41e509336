package vn.motcua.dossiers.paper;

import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** Why a file is not taken in. */
public enum PaperFault {
  EMPTY("paper-empty"),
  TOO_LARGE("paper-too-large"),
  TYPE_NOT_ACCEPTED("media-type-not-accepted"),
  /** The content is not of the kind it is called. */
  NOT_WHAT_IT_SAYS("paper-not-what-it-says"),
  /** Of the right kind, and cannot be opened. */
  BROKEN("paper-broken"),
  /** A PDF that asks for a password. */
  LOCKED("paper-locked"),
  /** Small as a file, enormous when opened: nobody sends such a paper by accident. */
  TOO_LARGE_UNPACKED("paper-too-large-unpacked"),
  INFECTED("paper-infected"),
  /** A scanner for viruses is set up and does not answer: nothing is taken in unseen. */
  NOT_SCANNED("paper-not-scanned");

  private final String code;

  PaperFault(String code) {
    this.code = code;
  }

  /** Stable name for other systems, as {@code paper-broken}. */
  public String code() {
    return code;
  }

  /** What is wrong and what to do. */
  public Text message() {
    return Wording.text("intake." + code, PaperGate.LARGEST / 1024 / 1024);
  }
}
