package vn.motcua.dossiers.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Computed;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.Explanation.Reason;

/** Words for how the calendar counted a limit; days in a row are gathered into one sentence. */
final class CountSentences {

  private static final int LISTED_DAYS = 4;

  private CountSentences() {}

  /** The calendar's own reasons, in the order of the days, weekends last. */
  static List<Explanation> of(Computed computed) {
    List<Explanation> list = new ArrayList<>();
    List<LocalDate> weekends = new ArrayList<>();
    Row row = null;
    for (vn.motcua.catalog.calendar.Explanation reason : computed.because()) {
      if (reason.reason() == Reason.WEEKEND) {
        weekends.add(reason.date());
      } else if (reason.reason() == Reason.HOLIDAY) {
        if (row != null && row.goesOn(reason)) {
          row = row.until(reason.date());
        } else {
          close(row, list);
          row = new Row(reason.date(), reason.date(), reason.note());
        }
      } else {
        one(reason, list);
      }
    }
    close(row, list);
    if (!weekends.isEmpty()) {
      list.add(weekends(weekends));
    }
    return list;
  }

  private static void one(vn.motcua.catalog.calendar.Explanation reason, List<Explanation> list) {
    String day = WorkingTimeText.day(reason.date());
    switch (reason.reason()) {
      case MAKE_UP_DAY -> {
        Text note = reason.note();
        String vi = note == null ? "" : " (" + note.vi() + ")";
        String en = note == null ? "" : " (" + note.in("en") + ")";
        list.add(
            line(
                LegalRule.SWAPPED_DAYS,
                "Có tính ngày làm bù " + day + vi + ".",
                "Counted although a weekend day: " + day + en + "."));
      }
      case AFTER_CUTOFF ->
          list.add(
              line(
                  LegalRule.CUT_OFF,
                  "Nhận sau giờ chốt %s, tính từ ngày làm việc kế tiếp.".formatted(reason.time()),
                  "Received after the cut-off of %s, counted from the next working day."
                      .formatted(reason.time())));
      case OUTSIDE_HOURS ->
          list.add(
              line(
                  LegalRule.OFFICE_HOURS,
                  "Nhận ngoài giờ làm việc, tính từ đầu buổi làm việc kế tiếp.",
                  "Received outside working hours, counted from the next working morning."));
      case LUNCH_BREAK ->
          list.add(
              line(
                  LegalRule.OFFICE_HOURS,
                  "Nhận trong giờ nghỉ trưa, tính từ đầu giờ chiều.",
                  "Received in the lunch break, counted from the afternoon."));
      case MOVED_TO_WORKING_DAY ->
          list.add(
              line(
                  LegalRule.LAST_DAY,
                  "Ngày cuối của thời hạn là ngày nghỉ, chuyển sang ngày làm việc " + day + ".",
                  "The last day was a day off, moved to the working day " + day + "."));
      case PROVISIONAL_CALENDAR ->
          provisional(
              list,
              line(
                  LegalRule.SWAPPED_DAYS,
                  "Lịch nghỉ năm %d là tạm tính, hạn trả có thể thay đổi khi có thông báo."
                      .formatted(reason.date().getYear()),
                  "The calendar of %d is provisional; the due date may change once it is announced."
                      .formatted(reason.date().getYear())));
      default -> {}
    }
  }

  /** Said once, however many days hang on it. */
  private static void provisional(List<Explanation> list, Explanation said) {
    if (!list.contains(said)) {
      list.add(said);
    }
  }

  private static void close(@Nullable Row row, List<Explanation> list) {
    if (row == null) {
      return;
    }
    String first = WorkingTimeText.day(row.first());
    String last = WorkingTimeText.day(row.last());
    String vi = row.name() == null ? "" : " (" + row.name().vi() + ")";
    String en = row.name() == null ? "" : " (" + row.name().in("en") + ")";
    list.add(
        row.first().equals(row.last())
            ? line(
                LegalRule.DAYS_OFF,
                "Không tính ngày nghỉ " + first + vi + ".",
                "Day off, not counted: " + first + en + ".")
            : line(
                LegalRule.DAYS_OFF,
                "Không tính các ngày nghỉ từ " + first + " đến " + last + vi + ".",
                "Days off, not counted: " + first + " to " + last + en + "."));
  }

  private static Explanation weekends(List<LocalDate> days) {
    if (days.size() <= LISTED_DAYS) {
      String list = String.join(", ", days.stream().map(WorkingTimeText::day).toList());
      return line(
          LegalRule.DAYS_OFF,
          "Không tính cuối tuần " + list + ".",
          "Weekends, not counted: " + list + ".");
    }
    String first = WorkingTimeText.day(days.getFirst());
    String last = WorkingTimeText.day(days.getLast());
    return line(
        LegalRule.DAYS_OFF,
        "Không tính %d ngày cuối tuần từ %s đến %s.".formatted(days.size(), first, last),
        "%d weekend days from %s to %s not counted.".formatted(days.size(), first, last));
  }

  /** How long it may take, how days are counted, and where that leads before any pause. */
  static Explanation limit(DeadlineRule rule, DayCounting days, Instant due) {
    boolean closing = days == DayCounting.END_OF_DAY && inDays(rule);
    String vi = closing ? ", tính hết giờ làm việc của ngày cuối" : "";
    String en = closing ? ", to the closing of the last day" : "";
    return line(
        closing ? LegalRule.LAST_DAY : LegalRule.LIMIT,
        "Thời hạn %s%s: đến %s.".formatted(limitVi(rule), vi, WorkingTimeText.vi(due)),
        "Limit of %s%s: until %s.".formatted(limitEn(rule), en, WorkingTimeText.en(due)));
  }

  private static boolean inDays(DeadlineRule rule) {
    return switch (rule.unit()) {
      case WORKING_DAY, DAY, MONTH, YEAR -> true;
      case SAME_DAY, HOUR, OTHER -> false;
    };
  }

  /** The limit as people say it. */
  static String limitVi(DeadlineRule rule) {
    return switch (rule.unit()) {
      case SAME_DAY -> "trong ngày";
      case HOUR -> rule.amount() + " giờ làm việc";
      case WORKING_DAY -> rule.amount() + " ngày làm việc";
      case DAY -> rule.amount() + " ngày";
      case MONTH -> rule.amount() + " tháng";
      case YEAR -> rule.amount() + " năm";
      case OTHER -> rule.source();
    };
  }

  /** The limit in English. */
  static String limitEn(DeadlineRule rule) {
    return switch (rule.unit()) {
      case SAME_DAY -> "the same day";
      case HOUR -> rule.amount() + " working hours";
      case WORKING_DAY -> rule.amount() + " working days";
      case DAY -> rule.amount() + " days";
      case MONTH -> rule.amount() + " months";
      case YEAR -> rule.amount() + " years";
      case OTHER -> rule.source();
    };
  }

  private static Explanation line(LegalRule rule, String vi, String en) {
    return new Explanation(null, new Text(vi, en), rule);
  }

  /** Days off of one name in a row. */
  private record Row(LocalDate first, LocalDate last, @Nullable Text name) {

    boolean goesOn(vn.motcua.catalog.calendar.Explanation next) {
      return next.date().equals(last.plusDays(1))
          && (name == null ? next.note() == null : name.equals(next.note()));
    }

    Row until(LocalDate day) {
      return new Row(first, day, name);
    }
  }
}
