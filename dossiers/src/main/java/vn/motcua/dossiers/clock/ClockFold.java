package vn.motcua.dossiers.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Computed;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** The state of one fold; a due date only ever moves forward. */
final class ClockFold {

  private static final Duration ONE_WORKING_DAY = Duration.ofHours(8);

  private final @Nullable DeadlineRule rule;
  private final WorkingCalendar calendar;
  private final RestartPolicy policy;
  private final List<Explanation> sentences = new ArrayList<>();

  private @Nullable Instant acceptedAt;
  private @Nullable ZonedDateTime due;
  private Duration limit = Duration.ZERO;
  private Duration paused = Duration.ZERO;
  private @Nullable Instant stoppedAt;
  private final List<String> stops = new ArrayList<>();
  private boolean again;
  private @Nullable Instant settledAt;
  private @Nullable Instant returnedAt;
  private boolean extended;

  ClockFold(@Nullable DeadlineRule rule, WorkingCalendar calendar, RestartPolicy policy) {
    this.rule = rule;
    this.calendar = calendar;
    this.policy = policy;
  }

  void add(ClockFact fact) {
    switch (fact.kind()) {
      case ACCEPTED -> accept(fact.at());
      case STOPPED -> stop(fact.at(), fact.reason());
      case RESUMED -> resume(fact.at(), fact.reason(), restarts(fact.reason()));
      case RESTARTED -> resume(fact.at(), fact.reason(), true);
      case EXTENDED -> extend(fact);
      case SETTLED -> settle(fact.at());
      case RETURNED -> giveBack(fact.at());
    }
  }

  private boolean restarts(@Nullable String over) {
    return policy == RestartPolicy.RESTART
        && stops.contains(ClockFact.SUPPLEMENT)
        && (over == null || over.equals(ClockFact.SUPPLEMENT));
  }

  private void accept(Instant at) {
    if (acceptedAt != null) {
      return;
    }
    acceptedAt = at;
    sentences.add(ClockSentences.accepted(at));
    count(at)
        .ifPresent(computed -> {
          due = computed.at();
          limit = calendar.workingTimeBetween(zoned(at), computed.at());
          sentences.addAll(ClockSentences.counted(computed));
        });
  }

  private void stop(Instant at, @Nullable String reason) {
    if (acceptedAt == null || settledAt != null) {
      return;
    }
    if (stoppedAt == null) {
      stoppedAt = at;
    }
    stops.add(reason == null ? "" : reason);
    sentences.add(ClockSentences.stopped(at, reason));
  }

  /** The limit stands still as long as one reason lasts. */
  private void resume(Instant at, @Nullable String over, boolean restart) {
    Instant since = stoppedAt;
    if (since == null || (over != null && !stops.remove(over))) {
      return;
    }
    again |= restart;
    if (over != null && !stops.isEmpty()) {
      sentences.add(ClockSentences.stillStopped(at, over, stops.getFirst()));
      return;
    }
    stops.clear();
    stoppedAt = null;
    runOn(since, at);
  }

  private void runOn(Instant since, Instant at) {
    boolean restart = again;
    again = false;
    Duration pause = calendar.workingTimeBetween(zoned(since), zoned(at));
    paused = paused.plus(pause);
    ZonedDateTime moved = due;
    if (moved == null) {
      sentences.add(ClockSentences.resumed(at, pause, null));
      return;
    }
    if (!pause.isZero()) {
      moved = calendar.plusWorkingHours(moved, pause).at();
    }
    if (restart) {
      moved = later(moved, count(at).map(Computed::at).orElse(moved));
      sentences.add(ClockSentences.restarted(at, moved.toInstant()));
    } else {
      sentences.add(ClockSentences.resumed(at, pause, moved.toInstant()));
    }
    due = moved;
  }

  private void extend(ClockFact fact) {
    Instant appointed = fact.newDueAt();
    if (due == null || appointed == null || settledAt != null) {
      return;
    }
    if (extended) {
      sentences.add(ClockSentences.extendedAgain(fact.at()));
      return;
    }
    extended = true;
    ZonedDateTime wanted = zoned(appointed);
    boolean atClosing = calendar.isWorkingDay(wanted.toLocalDate()) && isClosing(wanted);
    due = later(due, atClosing ? wanted : calendar.startOfWork(wanted).at());
    sentences.add(ClockSentences.extended(fact.at(), due.toInstant(), fact.reason()));
  }

  private boolean isClosing(ZonedDateTime moment) {
    return moment.equals(calendar.closing(moment.toLocalDate()));
  }

  private void settle(Instant at) {
    if (settledAt != null) {
      return;
    }
    resume(at, null, false);
    settledAt = at;
    sentences.add(ClockSentences.settled(at));
  }

  private void giveBack(Instant at) {
    if (settledAt == null) {
      settle(at);
    }
    returnedAt = at;
    sentences.add(ClockSentences.returned(at));
  }

  private Optional<Computed> count(Instant from) {
    return rule == null ? Optional.empty() : calendar.due(zoned(from), rule);
  }

  ClockReading reading() {
    ZonedDateTime end = due;
    Instant from = acceptedAt;
    List<Explanation> because = new ArrayList<>();
    if (end != null && from != null && rule != null) {
      because.add(ClockSentences.summary(end.toInstant(), from, rule, paused, extended));
    } else if (from != null) {
      because.add(ClockSentences.withoutLimit(rule));
    }
    because.addAll(sentences);
    return new ClockReading(
        state(),
        end == null ? null : end.toInstant(),
        end == null ? null : back(end, limit.multipliedBy(2).dividedBy(3)),
        end == null ? null : back(end, shorter(ONE_WORKING_DAY, limit.dividedBy(2))),
        stoppedAt,
        stops.isEmpty() || stops.getFirst().isEmpty() ? null : stops.getFirst(),
        settledAt,
        returnedAt,
        extended,
        because,
        calendar);
  }

  private ClockState state() {
    if (settledAt != null) {
      return ClockState.SETTLED;
    }
    if (stoppedAt != null) {
      return ClockState.STOPPED;
    }
    return due == null ? ClockState.NONE : ClockState.RUNNING;
  }

  /** The moment from which {@code span} of working time is left until {@code end}. */
  private Instant back(ZonedDateTime end, Duration span) {
    LocalDate day = end.toLocalDate();
    Duration left = span;
    Duration worked = workedOn(day, end);
    while (worked.compareTo(left) < 0) {
      left = left.minus(worked);
      day = day.minusDays(1);
      worked = workedOn(day, calendar.closing(day));
    }
    ZonedDateTime opening = calendar.opening(day);
    Duration ahead = worked.minus(left);
    return ahead.isZero()
        ? opening.toInstant()
        : instant(calendar.plusWorkingHours(opening, ahead));
  }

  private Duration workedOn(LocalDate day, ZonedDateTime until) {
    return calendar.workingTimeBetween(calendar.opening(day), until);
  }

  private static Instant instant(Computed computed) {
    return computed.at().toInstant();
  }

  private static ZonedDateTime zoned(Instant at) {
    return at.atZone(WorkingCalendar.ZONE);
  }

  private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return other.isAfter(one) ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
