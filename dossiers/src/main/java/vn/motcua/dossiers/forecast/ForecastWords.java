package vn.motcua.dossiers.forecast;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.Wording;

/** Says in both languages what a forecast rests on. */
final class ForecastWords {

  private static final DateTimeFormatter VI =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingCalendar.ZONE);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH)
          .withZone(WorkingCalendar.ZONE);
  private static final int DAY = 480;

  /** With fewer rounds of the same step the forecast leans on similar ones. */
  private static final int FEW = 10;

  private ForecastWords() {}

  /**
   * The reason of a forecast.
   *
   * @param step the name of the step where it stands; null between steps
   */
  static Text reason(Basis basis, @Nullable Text step) {
    if (!basis.learnt()) {
      return Wording.text("forecast.unknown");
    }
    List<Text> said = new ArrayList<>();
    if (!basis.pausedFor().isEmpty()) {
      said.add(paused(basis.pausedFor()));
    }
    said.add(where(basis, step));
    said.add(left(basis));
    if (basis.element() != null && basis.seen() < FEW) {
      said.add(Wording.text("forecast.few", basis.seen()));
    }
    return joined(said);
  }

  /** How good the forecast was, plainly. */
  static Text verdict(Figures figures) {
    Text better = Wording.text(figures.better() ? "forecast.better" : "forecast.not-better");
    return new Text(
        verdict(better.vi(), figures, ','),
        verdict(Objects.requireNonNull(better.en()), figures, '.'));
  }

  /** What a what-if rests on. */
  static Text assumption() {
    return Wording.text("forecast.assumption");
  }

  private static String verdict(String pattern, Figures figures, char point) {
    return pattern
        .replace("«n»", count(figures.heldBackSnapshots(), point))
        .replace("«brier»", number(figures.brier(), point))
        .replace("«base»", number(figures.brierBaseRate(), point))
        .replace("«elapsed»", number(figures.brierElapsedShare(), point));
  }

  /** With the mark between thousands that does not part the decimals. */
  private static String count(long value, char point) {
    return "%,d".formatted(value).replaceAll("\\D", point == ',' ? "." : ",");
  }

  private static String number(double value, char point) {
    return "%.4f".formatted(value).replace(',', '.').replace('.', point);
  }

  private static Text paused(String reason) {
    return switch (reason) {
      case "supplement" -> Wording.text("forecast.paused-supplement");
      case "obligation" -> Wording.text("forecast.paused-obligation");
      case "posting" -> Wording.text("forecast.paused-posting");
      default -> Wording.text("forecast.paused");
    };
  }

  private static Text where(Basis basis, @Nullable Text step) {
    Text rest = time(basis.typicalRest());
    Instant since = basis.since();
    if (step == null || since == null) {
      return said(basis.pausedFor().isEmpty() ? "forecast.between" : "forecast.then", rest);
    }
    Text start = new Text(VI.format(since), EN.format(since));
    return said("forecast.step", step, start, time(basis.typicalStep()), rest);
  }

  private static Text left(Basis basis) {
    Integer left = basis.left();
    Text expected = time(basis.expected());
    if (left == null) {
      return said("forecast.no-limit", expected);
    }
    return left < 0
        ? said("forecast.overdue", time(-left), expected)
        : said("forecast.left", expected, time(left));
  }

  /** Working minutes in words, as exact as an expectation can be. */
  static Text time(int minutes) {
    if (minutes >= DAY) {
      long halves = Math.round(minutes * 2.0 / DAY);
      String days = halves / 2 + (halves % 2 == 0 ? "" : ".5");
      return new Text(
          days.replace('.', ',') + " ngày làm việc",
          days + (halves == 2 ? " working day" : " working days"));
    }
    if (minutes >= 60) {
      long hours = Math.round(minutes / 60.0);
      return new Text(
          hours + " giờ làm việc", hours + (hours == 1 ? " working hour" : " working hours"));
    }
    int shown = Math.max(minutes, 1);
    return new Text(
        shown + " phút làm việc", shown + (shown == 1 ? " working minute" : " working minutes"));
  }

  private static Text said(String key, Text... values) {
    Object[] vi = new Object[values.length];
    Object[] en = new Object[values.length];
    for (int number = 0; number < values.length; number++) {
      vi[number] = values[number].vi();
      en[number] = values[number].in("en");
    }
    return new Text(Wording.text(key, vi).vi(), Wording.text(key, en).en());
  }

  private static Text joined(List<Text> said) {
    return new Text(
        said.stream().map(Text::vi).collect(Collectors.joining(" ")),
        said.stream().map(text -> text.in("en")).collect(Collectors.joining(" ")));
  }
}
