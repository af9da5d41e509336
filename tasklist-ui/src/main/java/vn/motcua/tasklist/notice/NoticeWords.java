package vn.motcua.tasklist.notice;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.notice.Notice;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** What a notice says. */
final class NoticeWords {

  /** Length of a day in ISO form. */
  private static final int DAY = 10;

  private NoticeWords() {}

  /** The notice in one sentence. */
  static String sentence(Notice notice) {
    String dossier = notice.dossier() == null ? "" : notice.dossier().value();
    String by = notice.detail().getOrDefault("by", t("notice.somebody"));
    String due = moment(notice.detail().getOrDefault("due", ""));
    String until = moment(notice.detail().getOrDefault("until", ""));
    String unit = notice.detail().getOrDefault("unit", t("notice.other-unit"));
    String say =
        notice.detail().containsKey(NoticeKind.ABSENT) ? "substituted" : key(notice.kind());
    String said = t("notice.say." + say, dossier, by, due, until, unit, form(notice));
    String absent = notice.detail().get(NoticeKind.FOR);
    return absent == null ? said : t("notice.for", said, absent);
  }

  private static String form(Notice notice) {
    String kind = notice.detail().get(NoticeKind.FORM);
    return kind == null ? t("notice.some-form") : Texts.of(DocumentKind.valueOf(kind).title());
  }

  /** Why, where the notice says so. */
  static String reason(Notice notice) {
    return notice.detail().getOrDefault("reason", "");
  }

  /** The kind's name in the settings. */
  static String kind(NoticeKind kind) {
    return t("notice.kind." + key(kind));
  }

  static Glyph glyph(NoticeKind kind) {
    return switch (kind) {
      case ASSIGNED, OPINION_ASKED -> Glyph.HAND;
      case TAKEN_BACK -> Glyph.RETURN;
      case AT_RISK -> Glyph.ALERT;
      case OVERDUE, OPINION_LATE -> Glyph.LATE;
      case SUPPLEMENT -> Glyph.PAPER;
      case OPINION_GIVEN -> Glyph.CHECK;
      case BULK_FAILED, FORM_FAILED, SIGNATURE -> Glyph.REFUSE;
      case SUBSTITUTION -> Glyph.USER;
    };
  }

  static String tone(NoticeKind kind) {
    return switch (kind) {
      case AT_RISK -> "at-risk";
      case OVERDUE, OPINION_LATE, BULK_FAILED, FORM_FAILED, SIGNATURE -> "overdue";
      case SUPPLEMENT, OPINION_GIVEN -> "on-time";
      case ASSIGNED, TAKEN_BACK, OPINION_ASKED, SUBSTITUTION -> "none";
    };
  }

  private static String key(NoticeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An instant or a day as it is written here; anything else as it stands. */
  private static String moment(String text) {
    try {
      return text.length() == DAY
          ? Formats.day(LocalDate.parse(text))
          : Formats.moment(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
