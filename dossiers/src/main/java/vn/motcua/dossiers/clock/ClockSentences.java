package vn.motcua.dossiers.clock;

import static vn.motcua.dossiers.clock.WorkingTimeText.en;
import static vn.motcua.dossiers.clock.WorkingTimeText.vi;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Text;

/** Words for the clock's facts, for citizens and officials, in both languages. */
final class ClockSentences {

  private static final String WITHDRAWN = "withdrawn";
  private static final String STOPPED = "stopped";

  private ClockSentences() {}

  static Explanation summary(
      Instant due, Instant from, DeadlineRule rule, Duration paused, boolean extended) {
    String vi =
        "Hạn trả %s vì tiếp nhận %s, thời hạn %s"
            .formatted(vi(due), vi(from), CountSentences.limitVi(rule));
    String en =
        "Due %s because accepted at %s with a limit of %s"
            .formatted(en(due), en(from), CountSentences.limitEn(rule));
    if (paused.isPositive()) {
      vi += ", tạm dừng %s".formatted(vi(paused));
      en += ", paused for %s".formatted(en(paused));
    }
    if (extended) {
      vi += ", đã gia hạn một lần";
      en += ", extended once";
    }
    return new Explanation(due, new Text(vi + ".", en + "."), null);
  }

  static Explanation withoutLimit(@Nullable DeadlineRule rule) {
    Text text =
        rule == null || rule.source().isBlank()
            ? new Text(
                "Thủ tục không nêu thời hạn giải quyết.",
                "The procedure does not state a time limit.")
            : new Text(
                "Không tính được hạn trả từ: “%s”.".formatted(rule.source()),
                "No due date can be computed from: “%s”.".formatted(rule.source()));
    return new Explanation(null, text, LegalRule.LIMIT);
  }

  static Explanation accepted(Instant at) {
    return at(
        at,
        LegalRule.RECEIPT,
        "Tiếp nhận lúc %s.".formatted(vi(at)),
        "Accepted at %s.".formatted(en(at)));
  }

  static Explanation stopped(Instant at, @Nullable String reason) {
    return at(
        at,
        rule(reason),
        "Tạm dừng tính thời hạn từ %s: %s.".formatted(vi(at), reasonVi(reason)),
        "Clock stopped at %s: %s.".formatted(en(at), reasonEn(reason)));
  }

  static Explanation stillStopped(Instant at, String over, String still) {
    return at(
        at,
        rule(over),
        "Hết %s từ %s; vẫn tạm dừng: %s.".formatted(reasonVi(over), vi(at), reasonVi(still)),
        "No longer %s at %s; the clock still stands: %s."
            .formatted(reasonEn(over), en(at), reasonEn(still)));
  }

  static Explanation resumed(Pause pause, @Nullable Instant due) {
    Instant at = Objects.requireNonNull(pause.until());
    LegalRule rule = rule(pause.reasons().isEmpty() ? null : pause.reasons().getFirst());
    String vi = "Tính tiếp từ %s, đã dừng %s".formatted(vi(at), vi(pause.working()));
    String en = "Clock resumed at %s after a pause of %s".formatted(en(at), en(pause.working()));
    return due == null
        ? at(at, rule, vi + ".", en + ".")
        : at(
            at,
            rule,
            vi + "; hạn trả là %s.".formatted(vi(due)),
            en + "; due %s.".formatted(en(due)));
  }

  static Explanation restarted(Instant at, Instant due) {
    return at(
        at,
        LegalRule.RESTART,
        "Hồ sơ đã đầy đủ, tính lại từ đầu từ %s; hạn trả là %s.".formatted(vi(at), vi(due)),
        "Complete, counted again from the start at %s; due %s.".formatted(en(at), en(due)));
  }

  static Explanation extended(Instant at, Instant due, @Nullable String reason) {
    String why = reason == null || reason.isBlank() ? "" : " (" + reason + ")";
    return at(
        at,
        LegalRule.REAPPOINTMENT,
        "Gia hạn lúc %s; hạn trả mới là %s%s.".formatted(vi(at), vi(due), why),
        "Extended at %s; now due %s%s.".formatted(en(at), en(due), why));
  }

  static Explanation extendedAgain(Instant at) {
    return at(
        at,
        LegalRule.REAPPOINTMENT,
        "Không gia hạn lần nữa lúc %s: chỉ được hẹn lại một lần.".formatted(vi(at)),
        "Not extended again at %s: only one re-appointment is allowed.".formatted(en(at)));
  }

  static Explanation settled(Instant at, @Nullable String reason) {
    if (STOPPED.equals(reason)) {
      return at(
          at,
          LegalRule.SETTLEMENT,
          "Cơ quan dừng giải quyết lúc %s, thời hạn thôi tính.".formatted(vi(at)),
          "Stopped for good by the authority at %s; the limit ends.".formatted(en(at)));
    }
    return WITHDRAWN.equals(reason)
        ? at(
            at,
            LegalRule.SETTLEMENT,
            "Người nộp rút hồ sơ lúc %s, thời hạn thôi tính.".formatted(vi(at)),
            "Withdrawn by the applicant at %s; the limit ends.".formatted(en(at)))
        : at(
            at,
            LegalRule.SETTLEMENT,
            "Xử lý xong lúc %s.".formatted(vi(at)),
            "Settled at %s.".formatted(en(at)));
  }

  static Explanation returned(Instant at) {
    return at(
        at,
        LegalRule.SETTLEMENT,
        "Đã trả kết quả lúc %s.".formatted(vi(at)),
        "Result returned at %s.".formatted(en(at)));
  }

  static Explanation moved(ClockMove move) {
    Text cause = move.cause();
    return at(
        move.at(),
        LegalRule.ANNOUNCEMENT,
        "Tính lại lúc %s vì %s: hạn trả chuyển từ %s sang %s."
            .formatted(vi(move.at()), cause.vi(), vi(move.oldDueAt()), vi(move.newDueAt())),
        "Counted again at %s because of %s: due date moved from %s to %s."
            .formatted(en(move.at()), cause.in("en"), en(move.oldDueAt()), en(move.newDueAt())));
  }

  private static LegalRule rule(@Nullable String reason) {
    return ClockFact.SUPPLEMENT.equals(reason) ? LegalRule.SUPPLEMENT : LegalRule.EXCLUDED;
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

  private static Explanation at(Instant at, LegalRule rule, String vi, String en) {
    return new Explanation(at, new Text(vi, en), rule);
  }
}
