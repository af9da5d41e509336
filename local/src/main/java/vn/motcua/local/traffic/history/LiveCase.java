package vn.motcua.local.traffic.history;

import java.time.Instant;
import vn.motcua.dossiers.intake.Submission;

/** A dossier that shall be in process, and how far. */
final class LiveCase {
  final Submission submission;
  final Matter matter;
  final Instant received;
  final int acts;
  final boolean pauses;

  String code = "";
  int done;

  /**
   * @param acts how many steps officials have done when it is left to wait
   * @param pauses whether it is left waiting for the applicant, the tax or a posting, where its
   *     steps allow
   */
  LiveCase(Submission submission, Matter matter, Instant received, int acts, boolean pauses) {
    this.submission = submission;
    this.matter = matter;
    this.received = received;
    this.acts = acts;
    this.pauses = pauses;
  }

  boolean wantsMore() {
    return done < acts;
  }
}
