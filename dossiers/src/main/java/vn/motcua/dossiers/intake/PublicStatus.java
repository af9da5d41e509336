package vn.motcua.dossiers.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockState;

/**
 * What an applicant may know of a dossier (Decree 224/2026, Art. 15); no personal data.
 *
 * @param status National Portal code, 1 to 10
 * @param requestedItems what must be supplemented; empty unless a supplement is asked
 * @param obligationDong amount to pay in đồng; null unless an obligation is open
 * @param payUrl where to pay; null if unknown
 * @param resultNumber number of the issued result; null before it is issued
 * @param result null before it is issued, and where it exists on paper only
 */
public record PublicStatus(
    DossierCode code,
    ProcedureCode procedure,
    Text procedureName,
    UnitCode receivingUnit,
    UnitCode competentUnit,
    int status,
    Instant statusAt,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    @Nullable Instant settledAt,
    @Nullable Instant returnedAt,
    List<String> requestedItems,
    @Nullable String requestReason,
    @Nullable Long obligationDong,
    @Nullable String payUrl,
    @Nullable String resultNumber,
    @Nullable Result result,
    List<Message> messages) {

  /**
   * The signed result that was issued.
   *
   * @param sha256 of the file with all its signatures
   * @param size in bytes
   */
  public record Result(String sha256, int size, Instant issuedAt) {}

  /** What an official wrote to the applicant. */
  public record Message(Instant at, String words) {}
}
