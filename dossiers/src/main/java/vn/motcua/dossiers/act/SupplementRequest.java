package vn.motcua.dossiers.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What form 02 asks for, once and completely in each stage (R3, R10).
 *
 * @param items each paper or correction asked for
 * @param legalBasis the provision it rests on; null if none is named
 * @param sector whether a sector's own law asks, beside reception and appraisal; needs the legal
 *     basis and an approver
 * @param approvedBy user name of the approver who agreed; null where none is needed
 */
public record SupplementRequest(
    List<String> items,
    String reason,
    @Nullable String legalBasis,
    boolean sector,
    @Nullable String approvedBy) {

  public SupplementRequest {
    items = List.copyOf(items);
  }

  /** In the stage of the step that asks. */
  public SupplementRequest(List<String> items, String reason, @Nullable String legalBasis) {
    this(items, reason, legalBasis, false, null);
  }
}
