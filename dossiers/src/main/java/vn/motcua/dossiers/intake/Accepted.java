package vn.motcua.dossiers.intake;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.procedures.ProcedureVersion;

/**
 * A submission without problems, with everything that was worked out while checking it.
 *
 * @param agency prefix of the dossier code
 * @param facts every declared fact
 * @param deadline the rule that applies; null where the procedure states none
 */
record Accepted(
    Submission submission,
    ProcedureVersion version,
    String agency,
    Map<String, @Nullable Object> facts,
    Map<String, String> unitContext,
    Set<String> participants,
    UnitCode competent,
    @Nullable DeadlineRule deadline) {}
