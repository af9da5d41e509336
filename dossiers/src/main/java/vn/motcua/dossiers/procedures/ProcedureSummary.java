package vn.motcua.dossiers.procedures;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;

/**
 * One line of the catalogue: the newest version that is no draft.
 *
 * @param drafted whether a draft lies beside it
 */
public record ProcedureSummary(
    ProcedureCode code,
    int version,
    Text name,
    String field,
    Set<Level> levels,
    Origin origin,
    VersionState state,
    LocalDate effectiveFrom,
    @Nullable LocalDate abolishedOn,
    boolean drafted) {}
