package vn.motcua.dossiers.clock;

import static vn.motcua.dossiers.clock.WorkingTimeText.en;
import static vn.motcua.dossiers.clock.WorkingTimeText.vi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Computed;

/** Words for the clock's facts, for citizens and officials, in both languages. */
final class ClockSentences {

  private ClockSentences() {}

  static Explanation summary(
      Instant due, Instant from, DeadlineRule rule, Duration paused, boolean extended) {
    String vi =
        "Hạn trả %s vì tiếp nhận %s, thời hạn %s".formatted(vi(due), vi(from), limitVi(rule));
    String en =
        "Due %s because accepted at %s with a limit of %s"
            .formatted(en(due), en(from), limitEn(rule));
    if (paused.isPositive()) {
      vi += ", tạm dừng %s".formatted(vi(paused));
      en += ", paused for %s".formatted(en(paused));
    }
    if (extended) {
      vi += ", đã gia hạn một lần";
      en += ", extended once";
    }
    return new Explanation(due, new Text(vi + ".", en + "."));
  }

  static Explanation withoutLimit(@Nullable DeadlineRule rule) {
    return rule == null || rule.source().isBlank()
        ? general(
            "Thủ tục không nêu thời hạn giải quyết.", "The procedure does not state a time limit.")
        : general(
            "Không tính được hạn trả từ: “%s”.".formatted(rule.source()),
            "No due date can be computed from: “%s”.".formatted(rule.source()));
  }

  static Explanation accepted(Instant at) {
    return at(at, "Tiếp nhận lúc %s.".formatted(vi(at)), "Accepted at %s.".formatted(en(at)));
  }

  static Explanation stopped(Instant at, @Nullable String reason) {
    return at(
        at,
        "Tạm dừng tính thời hạn từ %s: %s.".formatted(vi(at), reasonVi(reason)),
        "Clock stopped at %s: %s.".formatted(en(at), reasonEn(reason)));
  }

  static Explanation stillStopped(Instant at, String over, String still) {
    return at(
        at,
        "Hết %s từ %s; vẫn tạm dừng: %s.".formatted(reasonVi(over), vi(at), reasonVi(still)),
        "No longer %s at %s; the clock still stands: %s."
            .formatted(reasonEn(over), en(at), reasonEn(still)));
  }

  static Explanation resumed(Instant at, Duration pause, @Nullable Instant due) {
    String vi = "Tính tiếp từ %s, đã dừng %s".formatted(vi(at), vi(pause));
    String en = "Clock resumed at %s after a pause of %s".formatted(en(at), en(pause));
    return due == null
        ? at(at, vi + ".", en + ".")
        : at(at, vi + "; hạn trả là %s.".formatted(vi(due)), en + "; due %s.".formatted(en(due)));
  }

  static Explanation restarted(Instant at, Instant due) {
    return at(
        at,
        "Tính lại từ đầu từ %s; hạn trả là %s.".formatted(vi(at), vi(due)),
        "Counted again from the start at %s; due %s.".formatted(en(at), en(due)));
  }

  static Explanation extended(Instant at, Instant due, @Nullable String reason) {
    String why = reason == null || reason.isBlank() ? "" : " (" + reason + ")";
    return at(
        at,
        "Gia hạn lúc %s; hạn trả mới là %s%s.".formatted(vi(at), vi(due), why),
        "Extended at %s; now due %s%s.".formatted(en(at), en(due), why));
  }

  static Explanation extendedAgain(Instant at) {
    return at(
        at,
        "Không gia hạn lần nữa lúc %s: chỉ được hẹn lại một lần.".formatted(vi(at)),
        "Not extended again at %s: only one re-appointment is allowed.".formatted(en(at)));
  }

  static Explanation settled(Instant at) {
    return at(at, "Xử lý xong lúc %s.".formatted(vi(at)), "Settled at %s.".formatted(en(at)));
  }

  static Explanation returned(Instant at) {
    return at(
        at, "Đã trả kết quả lúc %s.".formatted(vi(at)), "Result returned at %s.".formatted(en(at)));
  }

  /** The calendar's own reasons, weekends gathered into one sentence. */
  static List<Explanation> counted(Computed computed) {
    List<Explanation> list = new ArrayList<>();
    List<String> weekends = new ArrayList<>();
    for (vn.motcua.catalog.calendar.Explanation reason : computed.because()) {
      String day = WorkingTimeText.day(reason.date());
      Text note = reason.note();
      String vi = note == null ? "" : " (" + note.vi() + ")";
      String en = note == null ? "" : " (" + note.in("en") + ")";
      switch (reason.reason()) {
        case WEEKEND -> weekends.add(day);
        case HOLIDAY ->
            list.add(
                general("Không tính ngày nghỉ " + day + vi + ".", "Skipped: " + day + en + "."));
        case MAKE_UP_DAY ->
            list.add(general("Tính ngày làm bù " + day + vi + ".", "Counted: " + day + en + "."));
        case AFTER_CUTOFF ->
            list.add(
                general(
                    "Nhận sau giờ chốt, tính từ ngày làm việc kế tiếp.",
                    "Received after the cut-off, counted from the next working day."));
        case OUTSIDE_HOURS ->
            list.add(
                general(
                    "Nhận ngoài giờ làm việc, tính từ đầu buổi làm việc kế tiếp.",
                    "Received outside working hours, counted from the next working morning."));
        case LUNCH_BREAK ->
            list.add(
                general(
                    "Nhận trong giờ nghỉ trưa, tính từ đầu giờ chiều.",
                    "Received in the lunch break, counted from the afternoon."));
        case MOVED_TO_WORKING_DAY ->
            list.add(
                general(
                    "Ngày cuối là ngày nghỉ, chuyển sang ngày làm việc " + day + ".",
                    "The last day was a day off, moved to " + day + "."));
        case PROVISIONAL_CALENDAR ->
            list.add(
                general(
                    "Lịch nghỉ năm %d là tạm tính.".formatted(reason.date().getYear()),
                    "The calendar of %d is provisional.".formatted(reason.date().getYear())));
        case ENDS -> {}
      }
    }
    if (!weekends.isEmpty()) {
      String days = String.join(", ", weekends);
      list.add(general("Không tính cuối tuần " + days + ".", "Weekends skipped: " + days + "."));
    }
    return list;
  }

  private static String limitVi(DeadlineRule rule) {
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

  private static String limitEn(DeadlineRule rule) {
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

  private static String reasonVi(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case ClockFact.SUPPLEMENT -> "chờ bổ sung hồ sơ";
      case ClockFact.OBLIGATION -> "chờ thực hiện nghĩa vụ tài chính";
      case ClockFact.POSTING -> "niêm yết công khai";
      case "" -> "không nêu lý do";
      default -> String.valueOf(reason);
    };
  }

  private static String reasonEn(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case ClockFact.SUPPLEMENT -> "waiting for supplements";
      case ClockFact.OBLIGATION -> "waiting for the financial obligation";
      case ClockFact.POSTING -> "posted in public";
      case "" -> "no reason given";
      default -> String.valueOf(reason);
    };
  }

  private static Explanation at(Instant at, String vi, String en) {
    return new Explanation(at, new Text(vi, en));
  }

  private static Explanation general(String vi, String en) {
    return new Explanation(null, new Text(vi, en));
  }
}
