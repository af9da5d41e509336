package vn.motcua.local.traffic.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.processes.outline.OutlineStep;

/** The life of one dossier while it is being invented. Moments are epoch seconds, 0 = not yet. */
final class Course {

  /**
   * What is settled on the first day.
   *
   * @param competent the unit that decides
   * @param units everyone who takes part
   * @param context UnitRef → unit code
   */
  record Case(
      int number,
      String code,
      Matter matter,
      Channel channel,
      String receiving,
      String commune,
      String competent,
      Set<String> units,
      Map<String, String> context,
      Map<String, Object> facts,
      @Nullable DeadlineRule rule) {}

  /** A status of the National Public Service Portal and when it was reached. */
  record Status(int number, long at) {}

  /** Form 02. */
  record Supplement(long task, String element, String by, long asked, long[] answered) {}

  static final int ROUNDS = 64;

  final Case about;
  final Draw draw;
  final long received;
  final List<OutlineStep> way;
  final List<Round> rounds = new ArrayList<>();
  final List<ClockFact> facts = new ArrayList<>();
  final List<String> by = new ArrayList<>();
  final List<Status> statuses = new ArrayList<>();
  final List<Supplement> supplements = new ArrayList<>();

  String state = "REGISTERED";
  @Nullable String closing;
  @Nullable Clerk specialist;
  @Nullable ClockReading reading;
  long accepted;
  long settled;
  long ended;
  boolean terminated;
  int position = -1;
  int detours;

  Course(Case about, Draw draw, long received, List<OutlineStep> way) {
    this.about = about;
    this.draw = draw;
    this.received = received;
    this.way = way;
  }

  long instance() {
    return (long) about.number() * ROUNDS;
  }

  boolean over() {
    return ended != 0;
  }

  boolean hasAccepted() {
    return accepted != 0;
  }

  boolean stopped() {
    return reading != null && reading.stoppedAt() != null;
  }

  /** Notes a fact and what follows from it for the due date. */
  void fact(ClockFact fact, String who, WorkingCalendar calendar) {
    facts.add(fact);
    by.add(who);
    reading = LegalClock.dates(about.rule(), facts, calendar, ClockPolicy.USUAL);
  }

  void status(int number, long at) {
    statuses.add(new Status(number, at));
  }

  /** Index of the last step before handing over and filing: with it the matter is settled. */
  int settling() {
    int last = way.size() - 1;
    while (last > 0 && after(way.get(last).kind())) {
      last--;
    }
    return last;
  }

  static boolean after(@Nullable StepKind kind) {
    return kind == StepKind.RETURN || kind == StepKind.ARCHIVE;
  }

  static Instant at(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }
}
