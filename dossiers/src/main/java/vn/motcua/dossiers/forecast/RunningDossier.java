package vn.motcua.dossiers.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * A dossier in process as it stands now.
 *
 * @param unit the competent unit
 * @param units every unit that takes part
 * @param since when the present step began; null between steps
 */
record RunningDossier(
    String code,
    String procedure,
    String unit,
    String[] units,
    @Nullable Instant dueAt,
    @Nullable Instant since,
    WorkingCalendar calendar,
    Standing standing) {}
