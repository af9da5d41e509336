package vn.motcua.dossiers.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one way into the house, for the desk and for other systems. */
public final class Intake {

  /** Takes a dossier in, or lists every problem and writes nothing. */
  public IntakeResult register(Submission submission, Origin origin) {
    throw new UnsupportedOperationException();
  }

  /** Takes in what was asked for with form 02; refused unless something is asked. */
  public FollowUpResult supplement(
      DossierCode code, List<SubmittedPaper> papers, @Nullable String key, Origin origin) {
    throw new UnsupportedOperationException();
  }

  /** The applicant withdraws the dossier. */
  public FollowUpResult withdraw(
      DossierCode code, String reason, @Nullable String key, Origin origin) {
    throw new UnsupportedOperationException();
  }

  /** The financial obligation is met; the receipt's number is the idempotency key. */
  public FollowUpResult obligationSettled(DossierCode code, Receipt receipt, Origin origin) {
    throw new UnsupportedOperationException();
  }

  /** What the applicant may know; empty if there is no such dossier. */
  public Optional<PublicStatus> status(DossierCode code) {
    throw new UnsupportedOperationException();
  }
}
