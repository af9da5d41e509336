package vn.motcua.tasklist.shelf;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.shelf.ShelfRow;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.StatusBadge;

/** What a row says, shelf by shelf. */
final class ShelfWords {

  private final WorkingCalendar calendar;
  private final Clock clock;

  ShelfWords(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The key of a shelf in the words. */
  static String key(Shelf shelf) {
    return shelf.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String name(Shelf shelf) {
    return t("shelf.tab." + key(shelf));
  }

  /** The name of a shelf in the address. */
  static String address(Shelf shelf) {
    return switch (shelf) {
      case SUPPLEMENT -> "cho-bo-sung";
      case OBLIGATION -> "nghia-vu-tai-chinh";
      case IN_PROCESS -> "dang-xu-ly";
      case TO_RETURN -> "cho-tra";
      case RECEIVED_TODAY -> "hom-nay";
    };
  }

  /** The shelf of an address; the first one where it names none. */
  static Shelf shelf(String address) {
    return Arrays.stream(Shelf.values())
        .filter(shelf -> address(shelf).equals(address))
        .findFirst()
        .orElse(Shelf.SUPPLEMENT);
  }

  /** Whether somebody outside is waited for, so that the list says how long already. */
  static boolean waits(Shelf shelf) {
    return switch (shelf) {
      case SUPPLEMENT, OBLIGATION, TO_RETURN -> true;
      case IN_PROCESS, RECEIVED_TODAY -> false;
    };
  }

  /**
   * How long it waits, and whether longer than anybody should; else the legal time that is left.
   */
  ClockFace face(Shelf shelf, ShelfRow row) {
    Instant now = clock.instant();
    Instant until = row.until();
    if (!waits(shelf)) {
      return ClockFace.of(row.clockState(), row.colour(), row.dueAt(), calendar, now);
    }
    if (until != null && until.isBefore(now)) {
      String late = Formats.workingTime(calendar.workingTimeBetween(until, now));
      return new ClockFace("overdue", t("shelf.late", late), t("shelf.until.why"), Glyph.LATE);
    }
    Duration waited = calendar.workingTimeBetween(row.since(), now);
    String words =
        waited.toMinutes() <= 0
            ? t("shelf.waits.now")
            : t("shelf.waits", Formats.workingTime(waited));
    return until == null
        ? new ClockFace("none", words, "", Glyph.CHECK)
        : new ClockFace("paused", words, t("shelf.until.why"), Glyph.PAUSE);
  }

  String since(ShelfRow row) {
    return Formats.nearMoment(row.since(), clock.instant());
  }

  /** How long the applicant is waited for, else when the result is due. */
  String until(ShelfRow row) {
    Instant until = row.until();
    return until == null ? due(row.dueAt()) : Formats.day(until);
  }

  private String due(@Nullable Instant at) {
    return at == null ? t("shelf.due.none") : Formats.nearMoment(at, clock.instant());
  }

  /** What else one wants to know of a row; empty where there is nothing. */
  static String note(Shelf shelf, ShelfRow row) {
    return switch (shelf) {
      case SUPPLEMENT, OBLIGATION -> t("shelf.counting." + key(row.counting()));
      case TO_RETURN -> t("dossier.return-way." + key(row.returnWay()));
      case RECEIVED_TODAY -> StatusBadge.word(row.status());
      case IN_PROCESS -> "";
    };
  }

  private static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
