package vn.motcua.dossiers.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.announcement.Announcement.State;
import vn.motcua.dossiers.announcement.AnnouncementResult.Reason;
import vn.motcua.dossiers.announcement.AnnouncementResult.Refused;
import vn.motcua.dossiers.announcement.RunningClock.Change;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.clock.CurrentCalendars;

/**
 * Holiday announcements: a supervisor of the province proposes one and sees which due dates would
 * move, another one approves it, and in that one transaction every running limit is counted again.
 *
 * @see "docs/decisions/0025-a-changed-calendar.md"
 */
public final class Announcements {

  private static final int LONGEST = 500;

  private final Access access;
  private final Units units;
  private final CurrentCalendars calendars;
  private final Recomputation recomputation;
  private final AnnouncementRows rows;
  private final AuditTrail audit;
  private final Clock clock;

  public Announcements(
      JdbcClient jdbc,
      Access access,
      Units units,
      CurrentCalendars calendars,
      Recomputation recomputation,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.units = units;
    this.calendars = calendars;
    this.recomputation = recomputation;
    this.rows = new AnnouncementRows(jdbc);
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether that official may propose and decide announcements. */
  public boolean mayDecide(Actor actor) {
    return actor.is(Role.SUPERVISOR)
        && units.province(actor.unit()).map(Unit::code).filter(actor.unit()::equals).isPresent();
  }

  /**
   * Keeps what was announced of a year, with the report of every running dossier whose due date
   * would move; nothing takes effect.
   *
   * @param year the whole year as it shall hold, with the source
   */
  public AnnouncementResult propose(HolidayYear year, Actor actor) {
    if (!mayDecide(actor)) {
      return new Refused(Reason.NOT_ALLOWED);
    }
    if (year.source().isBlank() || year.source().length() > LONGEST) {
      return new Refused(Reason.WORDS);
    }
    if (!year.faults().isEmpty()) {
      return new Refused(Reason.DAYS);
    }
    return access.as(actor, () -> kept(year, actor));
  }

  private AnnouncementResult kept(HolidayYear year, Actor actor) {
    Calendars now = calendars.at(recomputation.revision());
    if (now.holidays().year(year.year()).filter(year::equals).isPresent()) {
      return new Refused(Reason.NOTHING_NEW);
    }
    Optional<Long> kept = rows.insert(year, actor.unit(), actor, now());
    if (kept.isEmpty()) {
      return new Refused(Reason.WAITING);
    }
    long id = kept.get();
    Recomputation.Counted counted =
        recomputation.count(now.with(now.holidays().with(year)), false, checked -> {});
    List<Change> moved = Recomputation.moved(counted.changes());
    rows.report(id, moved);
    rows.counted(id, counted.checked(), moved.size());
    audit.append(entry(actor, "calendar-proposed", id, year, Map.of("moves", moved.size())));
    return new AnnouncementResult.Proposed(id, counted.checked(), moved.size());
  }

  /**
   * Puts it in force and counts every running limit again, in one transaction; who proposed it
   * cannot. The report is made anew: dossiers may have come, gone or changed since.
   */
  public AnnouncementResult approve(long id, Actor actor) {
    return decide(
        id,
        actor,
        open -> {
          if (open.proposed().by().equals(actor.username())) {
            return new Refused(Reason.SAME_PERSON);
          }
          Calendars before = calendars.at(recomputation.change());
          Calendars after = before.with(before.holidays().with(open.year()));
          Recomputation.Counted counted = recomputation.count(after, true, checked -> {});
          List<Change> moved = Recomputation.moved(counted.changes());
          rows.counted(id, counted.checked(), moved.size());
          rows.decide(id, State.APPROVED, actor, now(), null);
          recomputation.write(counted.changes(), id, actor.username());
          List<AuditEntry> told =
              new ArrayList<>(Recomputation.entries(moved, id, actor.username(), actor.unit()));
          told.add(
              entry(actor, "calendar-approved", id, open.year(), Map.of("moved", moved.size())));
          audit.appendAll(told);
          return compared(rows.reported(id), moved, counted.checked());
        });
  }

  /** Says no, with a reason; who proposed it may take it back that way. */
  public AnnouncementResult reject(long id, String reason, Actor actor) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      return new Refused(Reason.WORDS);
    }
    return decide(
        id,
        actor,
        open -> {
          rows.decide(id, State.REJECTED, actor, now(), reason);
          audit.append(entry(actor, "calendar-rejected", id, open.year(), Map.of()));
          return new AnnouncementResult.Rejected();
        });
  }

  /** The newest announcements first, those waiting and those in force among them. */
  public List<Announcement> list(int size, Actor actor) {
    return access.as(actor, () -> rows.list(size));
  }

  /** One announcement. */
  public Optional<Announcement> find(long id, Actor actor) {
    return access.as(actor, () -> rows.find(id));
  }

  /**
   * The dossiers that it moves: as reported while it waits, as they were moved once in force; only
   * those the official may see.
   */
  public MovedPage moved(Announcement of, MovedPage.@Nullable Cursor after, int size, Actor actor) {
    String sql = of.state() == State.APPROVED ? AnnouncementRows.MOVES : AnnouncementRows.EFFECTS;
    return access.as(actor, () -> rows.moved(sql, of.id(), after, size));
  }

  private AnnouncementResult decide(
      long id, Actor actor, Function<Announcement, AnnouncementResult> decision) {
    if (!mayDecide(actor)) {
      return new Refused(Reason.NOT_ALLOWED);
    }
    return access.as(
        actor,
        () -> {
          Optional<Announcement> open = rows.lock(id);
          if (open.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
          }
          return open.get().state() == State.PROPOSED
              ? decision.apply(open.get())
              : new Refused(Reason.DECIDED);
        });
  }

  private static AnnouncementResult compared(
      Map<String, Instant> reported, List<Change> moved, int checked) {
    int added = 0;
    int changed = 0;
    for (Change change : moved) {
      Instant said = reported.remove(change.code());
      if (said == null) {
        added++;
      } else if (!said.equals(change.now().dueAt())) {
        changed++;
      }
    }
    return new AnnouncementResult.Approved(checked, moved.size(), added, reported.size(), changed);
  }

  private static AuditEntry entry(
      Actor actor, String action, long id, HolidayYear year, Map<String, Object> more) {
    Map<String, Object> data = new TreeMap<>(more);
    data.put("announcement", id);
    data.put("year", year.year());
    return new AuditEntry(actor.unit().value(), actor.username(), action, null, data);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
