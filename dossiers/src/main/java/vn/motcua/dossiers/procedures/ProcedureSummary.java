package vn.motcua.dossiers.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;

/**
 * One line of the catalogue: a version without its files.
 *
 * @param department kind of the competent department; null where a commune is competent
 * @param handDrawn the BPMN was drawn by hand
 * @param deployError why the engine refused it; null when it did not
 * @param drafted whether a draft lies beside the procedure
 */
public record ProcedureSummary(
    ProcedureCode code,
    int version,
    Text name,
    String field,
    @Nullable String department,
    Set<Level> levels,
    Set<Channel> channels,
    OnlineLevel online,
    Set<OpenPoint> open,
    List<DeadlineRule> deadlines,
    List<FeeRule> fees,
    Origin origin,
    VersionState state,
    LocalDate effectiveFrom,
    @Nullable LocalDate abolishedOn,
    boolean handDrawn,
    String publishedBy,
    Instant publishedAt,
    @Nullable String deployError,
    boolean drafted) {}
