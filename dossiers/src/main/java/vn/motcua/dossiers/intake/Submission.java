package vn.motcua.dossiers.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;

/**
 * A dossier as submitted.
 *
 * @param receivingUnit the one-stop that takes it in; gives the code its prefix
 * @param communeUnit the commune whose territory the case belongs to; decides competence (R7)
 * @param facts answers of the e-form, by fact id
 * @param idempotencyKey the caller's key of this request; the same key is answered, not repeated
 */
public record Submission(
    ProcedureCode procedure,
    Channel channel,
    UnitCode receivingUnit,
    UnitCode communeUnit,
    Applicant applicant,
    Map<String, @Nullable Object> facts,
    List<SubmittedPaper> papers,
    ReturnWay returnWay,
    @Nullable String idempotencyKey) {

  public Submission {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    papers = List.copyOf(papers);
  }
}
