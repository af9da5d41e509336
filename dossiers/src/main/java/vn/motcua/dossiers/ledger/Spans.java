package vn.motcua.dossiers.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** Times that do not overlap, in order. */
record Spans(List<Span> list) {

  /** From one moment until just before another. */
  record Span(Instant from, Instant until) {}

  Spans {
    list = List.copyOf(list);
  }

  /** All moments of these times, each once; empty and reversed ones fall away. */
  static Spans union(List<Span> times) {
    List<Span> sorted =
        times.stream()
            .filter(span -> span.from().isBefore(span.until()))
            .sorted(Comparator.comparing(Span::from))
            .toList();
    List<Span> joined = new ArrayList<>();
    for (Span next : sorted) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || next.from().isAfter(last.until())) {
        joined.add(next);
      } else if (next.until().isAfter(last.until())) {
        joined.set(joined.size() - 1, new Span(last.from(), next.until()));
      }
    }
    return new Spans(joined);
  }

  /** These times without those. */
  Spans without(Spans others) {
    List<Span> left = new ArrayList<>();
    for (Span span : list) {
      Instant from = span.from();
      for (Span other : others.list) {
        if (other.from().isBefore(span.until()) && other.until().isAfter(from)) {
          if (other.from().isAfter(from)) {
            left.add(new Span(from, other.from()));
          }
          from = other.until();
        }
      }
      if (from.isBefore(span.until())) {
        left.add(new Span(from, span.until()));
      }
    }
    return new Spans(left);
  }

  /** Their working time. */
  Duration working(WorkingCalendar calendar) {
    return list.stream()
        .map(span -> calendar.workingTimeBetween(span.from(), span.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
