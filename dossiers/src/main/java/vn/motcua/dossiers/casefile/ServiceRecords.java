package vn.motcua.dossiers.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * What workers write into and read from case files, in the system's name. Each record is written
 * once per key; writing it again changes nothing.
 */
public final class ServiceRecords {

  /** What a data service needs to know; empty if there is no such dossier. */
  public Optional<Subject> subject(DossierCode code) {
    throw new UnsupportedOperationException();
  }

  /** The dossier reached a status: kept, told to the portal and to the applicant. */
  public void recordStatus(DossierCode code, int status, long elementInstanceKey) {
    throw new UnsupportedOperationException();
  }

  /** Sends the applicant a notice of its own. */
  public void notifyApplicant(DossierCode code, String template, long elementInstanceKey) {
    throw new UnsupportedOperationException();
  }

  /** A registry answered. */
  public void recordCheck(
      DossierCode code,
      String elementId,
      String registry,
      CheckResult result,
      @Nullable String reference,
      String key) {
    throw new UnsupportedOperationException();
  }

  /** The document register gave a number. */
  public void recordNumber(
      DossierCode code, String elementId, String number, LocalDate issuedOn, String key) {
    throw new UnsupportedOperationException();
  }

  /** The applicant was asked to pay. */
  public void recordPaymentRequest(
      DossierCode code, long dong, String requestId, @Nullable String payUrl, String key) {
    throw new UnsupportedOperationException();
  }
}
