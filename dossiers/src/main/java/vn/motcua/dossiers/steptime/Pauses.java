package vn.motcua.dossiers.steptime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.clock.Pause;

/** The pauses of many dossiers at once, from their recorded facts. */
public final class Pauses {

  /** Reads the facts of the dossiers {@code :codes}; row by row to be given to {@link #add}. */
  public static final String FACTS =
      """
      select dossier_code, kind, at, reason, new_due_at from casefile.clock_fact
      where dossier_code = any (:codes)
      """;

  private final Map<String, List<ClockFact>> facts = new HashMap<>();

  /** Takes one row of {@link #FACTS}. */
  public void add(ResultSet row) throws SQLException {
    facts
        .computeIfAbsent(row.getString("dossier_code"), code -> new ArrayList<>())
        .add(
            new ClockFact(
                ClockFact.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                instant(row.getObject("new_due_at", OffsetDateTime.class))));
  }

  /** The pauses of one dossier in order; none where no facts were read. */
  public List<Pause> of(String dossierCode, WorkingCalendar calendar) {
    List<ClockFact> mine = facts.getOrDefault(dossierCode, List.of());
    boolean stopped = mine.stream().anyMatch(fact -> fact.kind() == ClockFact.Kind.STOPPED);
    return stopped ? LegalClock.dates(null, mine, calendar, ClockPolicy.USUAL).pauses() : List.of();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
