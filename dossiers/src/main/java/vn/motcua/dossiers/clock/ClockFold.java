package vn.motcua.dossiers.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** The state of one fold; a due date only ever moves forward. */
final class ClockFold {

  private static final Duration ONE_WORKING_DAY = Duration.ofHours(8);

  private final @Nullable DeadlineRule rule;
  private final WorkingCalendar calendar;
  private final ClockPolicy policy;
  private final boolean explained;
  private final List<Explanation> sentences = new ArrayList<>();

  private @Nullable Instant acceptedAt;
  private @Nullable Instant due;
  private Duration limit = Duration.ZERO;
  private final List<Pause> pauses = new ArrayList<>();
  private @Nullable Instant stoppedAt;
  private final List<String> stops = new ArrayList<>();
  private final Set<String> stoppedFor = new LinkedHashSet<>();
  private boolean again;
  private @Nullable Instant settledAt;
  private @Nullable Instant returnedAt;
  private boolean extended;

  ClockFold(
      @Nullable DeadlineRule rule,
      WorkingCalendar calendar,
      ClockPolicy policy,
      boolean explained) {
    this.rule = rule;
    this.calendar = calendar;
    this.policy = policy;
    this.explained = explained;
  }

  void add(ClockFact fact) {
    switch (fact.kind()) {
      case ACCEPTED -> accept(fact.at());
      case STOPPED -> stop(fact.at(), fact.reason());
      case RESUMED -> resume(fact.at(), fact.reason(), restarts(fact.reason()));
      case RESTARTED -> resume(fact.at(), fact.reason(), true);
      case EXTENDED -> extend(fact);
      case SETTLED -> settle(fact.at(), fact.reason());
      case RETURNED -> giveBack(fact.at());
    }
  }

  private void say(Supplier<Explanation> sentence) {
    if (explained) {
      sentences.add(sentence.get());
    }
  }

  private boolean restarts(@Nullable String over) {
    return policy.afterSupplement() == RestartPolicy.RESTART
        && stops.contains(ClockFact.SUPPLEMENT)
        && (over == null || over.equals(ClockFact.SUPPLEMENT));
  }

  private void accept(Instant at) {
    if (acceptedAt != null) {
      return;
    }
    acceptedAt = at;
    say(() -> ClockSentences.accepted(at));
    Instant end = count(at).orElse(null);
    if (end == null || rule == null) {
      return;
    }
    due = end;
    limit = calendar.workingTimeBetween(at, end);
    DeadlineRule counted = rule;
    say(() -> CountSentences.limit(counted, policy.days(), end));
    if (explained) {
      calendar
          .due(at.atZone(WorkingCalendar.ZONE), counted, policy.days())
          .ifPresent(computed -> sentences.addAll(CountSentences.of(computed)));
    }
  }

  private void stop(Instant at, @Nullable String reason) {
    if (acceptedAt == null || settledAt != null) {
      return;
    }
    if (stoppedAt == null) {
      stoppedAt = at;
    }
    stops.add(reason == null ? "" : reason);
    stoppedFor.add(reason == null ? "" : reason);
    say(() -> ClockSentences.stopped(at, reason));
  }

  /** The limit stands still as long as one reason lasts. */
  private void resume(Instant at, @Nullable String over, boolean restart) {
    Instant since = stoppedAt;
    if (since == null || (over != null && !stops.remove(over))) {
      return;
    }
    again |= restart;
    if (over != null && !stops.isEmpty()) {
      say(() -> ClockSentences.stillStopped(at, over, stops.getFirst()));
      return;
    }
    stops.clear();
    stoppedAt = null;
    runOn(since, at);
  }

  private void runOn(Instant since, Instant at) {
    boolean restart = again;
    again = false;
    Duration time = calendar.workingTimeBetween(since, at);
    Pause pause = new Pause(since, at, List.copyOf(stoppedFor), time);
    pauses.add(pause);
    stoppedFor.clear();
    Instant old = due;
    if (old == null) {
      say(() -> ClockSentences.resumed(pause, null));
      return;
    }
    Instant moved = time.isZero() ? old : calendar.plusWorkingTime(old, time);
    if (restart) {
      Instant anew = later(moved, count(at).orElse(moved));
      say(() -> ClockSentences.restarted(at, anew));
      due = anew;
    } else {
      say(() -> ClockSentences.resumed(pause, moved));
      due = moved;
    }
  }

  private void extend(ClockFact fact) {
    Instant appointed = fact.newDueAt();
    if (due == null || appointed == null || settledAt != null) {
      return;
    }
    if (extended) {
      say(() -> ClockSentences.extendedAgain(fact.at()));
      return;
    }
    extended = true;
    Instant later = later(due, isClosing(appointed) ? appointed : calendar.startsAt(appointed));
    due = later;
    say(() -> ClockSentences.extended(fact.at(), later, fact.reason()));
  }

  private boolean isClosing(Instant moment) {
    ZonedDateTime local = moment.atZone(WorkingCalendar.ZONE);
    return calendar.isWorkingDay(local.toLocalDate())
        && local.equals(calendar.closing(local.toLocalDate()));
  }

  private void settle(Instant at, @Nullable String reason) {
    if (settledAt != null) {
      return;
    }
    resume(at, null, false);
    settledAt = at;
    say(() -> ClockSentences.settled(at, reason));
  }

  private void giveBack(Instant at) {
    settle(at, null);
    returnedAt = at;
    say(() -> ClockSentences.returned(at));
  }

  private Optional<Instant> count(Instant from) {
    return rule == null ? Optional.empty() : calendar.dueAt(from, rule, policy.days());
  }

  ClockReading reading() {
    Instant end = due;
    return new ClockReading(
        state(),
        acceptedAt,
        end,
        end == null ? null : back(end, limit.multipliedBy(2).dividedBy(3)),
        end == null ? null : back(end, shorter(ONE_WORKING_DAY, limit.dividedBy(2))),
        stoppedAt,
        stops.isEmpty() || stops.getFirst().isEmpty() ? null : stops.getFirst(),
        settledAt,
        returnedAt,
        extended,
        allPauses(),
        because(),
        calendar);
  }

  private List<Pause> allPauses() {
    Instant since = stoppedAt;
    List<Pause> all = new ArrayList<>(pauses);
    if (since != null) {
      all.add(new Pause(since, null, List.copyOf(stoppedFor), Duration.ZERO));
    }
    return all;
  }

  private List<Explanation> because() {
    Instant from = acceptedAt;
    if (!explained || from == null) {
      return List.of();
    }
    List<Explanation> because = new ArrayList<>();
    if (due != null && rule != null) {
      because.add(ClockSentences.summary(due, from, rule, Pause.total(pauses), extended));
    } else {
      because.add(ClockSentences.withoutLimit(rule));
    }
    because.addAll(sentences);
    return because;
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
  private Instant back(Instant end, Duration span) {
    return calendar.minusWorkingTime(end, span);
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
