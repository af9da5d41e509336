package vn.motcua.dossiers.announcement;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.announcement.RunningClock.Change;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.CurrentCalendars;

/**
 * Counts running limits again and writes what moved: the dates, a line in the ledger and one in the
 * audit trail for each dossier, in one transaction. Settled dossiers keep their dates.
 *
 * @see "docs/decisions/0025-a-changed-calendar.md"
 */
public final class Recomputation {

  private static final int AT_ONCE = 1_000;
  private static final String SYSTEM = "system";

  private static final String WRITE =
      """
      update casefile.dossier d set due_at = n.due_at, early_until = n.early_until,
        at_risk_from = n.at_risk_from,
        at_risk_told_at = case when n.at_risk_from > :now then null else d.at_risk_told_at end
      from unnest(cast(:codes as text[]), cast(:due as timestamptz[]),
        cast(:early as timestamptz[]), cast(:risk as timestamptz[]))
        n(code, due_at, early_until, at_risk_from)
      where d.code = n.code
      """;

  private static final String MOVES =
      """
      insert into casefile.clock_move
        (dossier_code, announcement_id, old_due_at, new_due_at, at, by)
      select code, :announcement, old_due_at, new_due_at, :now, :by
      from unnest(cast(:codes as text[]), cast(:old as timestamptz[]),
        cast(:due as timestamptz[])) n(code, old_due_at, new_due_at)
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final CurrentCalendars calendars;
  private final AuditTrail audit;
  private final Clock clock;

  public Recomputation(
      JdbcClient jdbc, Access access, CurrentCalendars calendars, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Counts every running limit again by the calendars in force, as after a change of office hours;
   * for the workers' database user.
   *
   * @param progress gets how many dossiers were looked at, now and then
   */
  public CountedAgain all(IntConsumer progress) {
    return access.asSystem(() -> {
      Calendars now = calendars.at(change());
      Counted counted = count(now, true, progress);
      write(counted.changes(), null, SYSTEM);
      audit.appendAll(entries(counted.changes(), null, SYSTEM, null));
      return new CountedAgain(counted.checked(), moved(counted.changes()).size());
    });
  }

  /** The revision in force. */
  long revision() {
    return jdbc.sql("select casefile.calendar_revision()").query(Long.class).single();
  }

  /** The revision in force, which nobody else changes before the end of the transaction. */
  long change() {
    return jdbc.sql("select casefile.calendar_change()").query(Long.class).single();
  }

  /** What would change under these calendars for the dossiers the transaction may see. */
  Counted count(Calendars under, boolean locked, IntConsumer progress) {
    byIndexes();
    RunningClocks clocks = new RunningClocks(jdbc);
    List<String> codes = clocks.codes();
    List<Change> changes = new ArrayList<>();
    int checked = 0;
    if (locked) {
      codes = codes.stream().sorted().toList();
    }
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
      for (RunningClock running : clocks.read(some, locked)) {
        Change change = running.under(under);
        if (change != null) {
          changes.add(change);
        }
        checked++;
      }
      progress.accept(checked);
    }
    return new Counted(checked, changes);
  }

  /**
   * Under row-level security PostgreSQL cannot know how many dossiers somebody sees and would read
   * all of them for each thousand; until the end of the transaction it goes by codes.
   */
  private void byIndexes() {
    jdbc.sql(
            """
            select set_config('enable_seqscan', 'off', true),
              set_config('enable_bitmapscan', 'off', true)
            """)
        .query((row, number) -> row.getString(1))
        .single();
  }

  /** Those whose due date itself moves. */
  static List<Change> moved(List<Change> changes) {
    return changes.stream().filter(Change::moved).toList();
  }

  /**
   * Writes the dates and the lines of the ledger.
   *
   * @param announcement what moved them; null = counted again for another reason
   */
  void write(List<Change> changes, @Nullable Long announcement, String by) {
    var now = Rows.timestamp(clock.instant().truncatedTo(ChronoUnit.MICROS));
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      List<Change> some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
      jdbc.sql(WRITE)
          .param("codes", texts(some, Change::code))
          .param("due", times(some, change -> change.now().dueAt()))
          .param("early", times(some, change -> change.now().earlyUntil()))
          .param("risk", times(some, change -> change.now().atRiskFrom()))
          .param("now", now)
          .update();
      List<Change> moved = moved(some);
      jdbc.sql(MOVES)
          .param("codes", texts(moved, Change::code))
          .param("old", times(moved, change -> change.old().dueAt()))
          .param("due", times(moved, change -> change.now().dueAt()))
          .param("announcement", announcement, Types.BIGINT)
          .param("now", now)
          .param("by", by)
          .update();
    }
  }

  /**
   * One entry for the audit trail of each dossier whose due date moved.
   *
   * @param chain the unit in whose chain they stand; null = each in that of its competent unit
   */
  static List<AuditEntry> entries(
      List<Change> changes, @Nullable Long announcement, String by, @Nullable UnitCode chain) {
    return moved(changes).stream()
        .map(change ->
            new AuditEntry(
                (chain == null ? change.unit() : chain).value(),
                by,
                "due-date-moved",
                change.code(),
                Map.of(
                    "announcement", announcement == null ? 0L : announcement,
                    "oldDueAt", change.old().dueAt().toString(),
                    "newDueAt", change.now().dueAt().toString())))
        .toList();
  }

  static String[] texts(List<Change> changes, Function<Change, String> value) {
    return changes.stream().map(value).toArray(String[]::new);
  }

  static String[] times(List<Change> changes, Function<Change, Instant> value) {
    return changes.stream().map(value).map(Instant::toString).toArray(String[]::new);
  }

  /**
   * What counting again found.
   *
   * @param checked dossiers looked at
   */
  record Counted(int checked, List<Change> changes) {}
}
