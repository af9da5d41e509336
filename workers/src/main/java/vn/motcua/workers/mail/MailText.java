package vn.motcua.workers.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.notice.Notice;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeMails.Digest;

/** What a mail says: dossiers by their codes, never a citizen's name. */
final class MailText {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("vn.motcua.workers.mails", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingCalendar.ZONE);
  private static final int ISO_DAY = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final String tasklist;

  /**
   * @param tasklist address of the tasklist, without a slash at its end; empty leaves links out
   */
  MailText(String tasklist) {
    this.tasklist = tasklist.replaceFirst("/+$", "");
  }

  String subject(Notice notice) {
    return "[Motcua] " + sentence(notice);
  }

  String body(Notice notice) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(sentence(notice) + ".");
    String reason = notice.detail().getOrDefault("reason", "");
    if (!reason.isEmpty()) {
      lines.add(reason);
    }
    link(lines, notice);
    return lines.add("").add(TEXTS.getString("foot")).toString();
  }

  String subject(Digest digest) {
    return TEXTS.getString("digest.subject").replace("{day}", DAY.format(digest.day()));
  }

  String body(Digest digest) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        TEXTS
            .getString("digest.work")
            .replace("{open}", String.valueOf(digest.open()))
            .replace("{atRisk}", String.valueOf(digest.atRisk()))
            .replace("{overdue}", String.valueOf(digest.overdue())));
    if (!digest.notices().isEmpty()) {
      lines.add("").add(TEXTS.getString("digest.notices"));
      digest
          .notices()
          .forEach(
              notice -> lines.add("- " + MOMENT.format(notice.at()) + ": " + sentence(notice)));
    }
    if (!tasklist.isEmpty()) {
      lines.add("").add(tasklist + "/viec");
    }
    return lines.add("").add(TEXTS.getString("foot")).toString();
  }

  private void link(StringJoiner lines, Notice notice) {
    if (!tasklist.isEmpty() && notice.dossier() != null) {
      lines.add("").add(tasklist + "/ho-so/" + notice.dossier().value());
    }
  }

  private static String sentence(Notice notice) {
    String code = notice.dossier() == null ? "" : notice.dossier().value();
    String key =
        notice.detail().containsKey(NoticeKind.ABSENT) ? "SUBSTITUTED" : notice.kind().name();
    String said =
        TEXTS
            .getString(key)
            .replace("{code}", code)
            .replace("{by}", notice.detail().getOrDefault("by", "Một cán bộ"))
            .replace("{unit}", notice.detail().getOrDefault("unit", "đơn vị được hỏi"))
            .replace("{form}", form(notice))
            .replace("{due}", moment(notice.detail().getOrDefault("due", "")))
            .replace("{until}", moment(notice.detail().getOrDefault("until", "")));
    String absent = notice.detail().get(NoticeKind.FOR);
    return absent == null
        ? said
        : TEXTS.getString("FOR").replace("{absent}", absent).replace("{said}", said);
  }

  private static String form(Notice notice) {
    String kind = notice.detail().get(NoticeKind.FORM);
    return kind == null ? "văn bản" : DocumentKind.valueOf(kind).title().vi();
  }

  private static String moment(String text) {
    try {
      return text.length() == ISO_DAY
          ? DAY.format(LocalDate.parse(text))
          : MOMENT.format(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
