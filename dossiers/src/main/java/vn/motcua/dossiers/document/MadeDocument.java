package vn.motcua.dossiers.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A document that was made, with its signatures; without content.
 *
 * @param dossier null for a register (form 07)
 * @param number such as {@code 12/TNHS}; null where it gets none here
 * @param templateVersion 0 for the template that was shipped
 * @param sha256 of the file with all signatures
 * @param size of that file, in bytes
 * @param replaced whether a newer document of the same kind was made
 */
public record MadeDocument(
    long id,
    @Nullable DossierCode dossier,
    DocumentKind kind,
    @Nullable String number,
    int templateVersion,
    String sha256,
    int size,
    String by,
    Instant at,
    boolean replaced,
    List<Signature> signatures) {

  public MadeDocument {
    signatures = List.copyOf(signatures);
  }

  /** Whether nobody signed it. */
  public boolean unsigned() {
    return signatures.isEmpty();
  }

  /** Name of the file to save: {@code form-01_H17.12-261122-0001.pdf}; no personal data. */
  public String fileName() {
    return kind.word() + "_" + (dossier == null ? id : dossier.value()) + ".pdf";
  }

  /**
   * A signature on the document.
   *
   * @param place the place of the template it stands at
   * @param onBehalfOf user name of the absent official; null in one's own right
   * @param level {@code B}, or {@code T} with a time stamp
   */
  public record Signature(
      int revision,
      String place,
      String signer,
      String signerName,
      @Nullable String onBehalfOf,
      String certificateSubject,
      String level,
      Instant at) {}
}
