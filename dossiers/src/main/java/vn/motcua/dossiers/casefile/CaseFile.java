package vn.motcua.dossiers.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;

/** A dossier's file as an official reads it. */
public record CaseFile(
    DossierCode code,
    ProcedureCode procedure,
    int procedureVersion,
    Text procedureName,
    Channel channel,
    UnitCode receivingUnit,
    UnitCode communeUnit,
    UnitCode competentUnit,
    DossierState state,
    int status,
    Instant receivedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    ReturnWay returnWay,
    Applicant applicant,
    Map<String, @Nullable Object> facts,
    List<Paper> papers,
    List<Asked> asked,
    List<Act> acts,
    List<Check> checks,
    List<Number> numbers,
    List<Payment> payments) {

  /**
   * A component handed in.
   *
   * @param round 0 with the submission, n with the n-th supplement
   * @param title what an official called a paper of the agency; null where the applicant's
   * @param addedBy name of that official; null where the applicant's
   */
  public record Paper(
      long id,
      String componentId,
      int copies,
      int round,
      Instant receivedAt,
      List<Attachment> files,
      @Nullable String title,
      @Nullable String addedBy) {

    /** How it is told to the portal: 0 on paper, 1 digitised, 2 and 3 reused. */
    public int digitisation() {
      return files.stream().mapToInt(Attachment::digitisation).max().orElse(0);
    }
  }

  /**
   * A file, without its content.
   *
   * @param digitisation 1 digitised, 2 reused from another component, 3 from another result
   * @param reusedFrom code of the dossier it was taken from; null where it came with this one, or
   *     the official may not see the other
   */
  public record Attachment(
      long id,
      String fileName,
      String mediaType,
      int size,
      String sha256,
      int digitisation,
      @Nullable String reusedFrom) {}

  /**
   * A supplement asked for.
   *
   * @param answeredAt null while it is open
   */
  public record Asked(
      int round,
      List<String> items,
      String reason,
      @Nullable String legalBasis,
      Instant requestedAt,
      @Nullable Instant answeredAt) {}

  /**
   * An official's act with the data of its form.
   *
   * @param by name of the official
   */
  public record Act(
      long taskKey, String elementId, String outcome, JsonNode data, String by, Instant at) {}

  /** What a registry answered. */
  public record Check(
      String elementId,
      String registry,
      CheckResult result,
      @Nullable String reference,
      Instant at) {}

  /** The number of an issued document. */
  public record Number(String elementId, String number, LocalDate issuedOn) {}

  /**
   * A financial obligation, in đồng.
   *
   * @param receipt null while it is not met
   */
  public record Payment(
      long dong,
      String requestId,
      @Nullable String payUrl,
      @Nullable String receipt,
      @Nullable Instant settledAt) {}
}
