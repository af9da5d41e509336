package vn.motcua.tasklist.timeline;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.tasklist.shell.Texts;

/** The words that the browser puts together; {@code {0}} and so on are filled in there. */
final class TimelineWords {

  private static final List<String> PLAIN =
      List.of(
          "label",
          "tools",
          "year",
          "quarter",
          "month",
          "week",
          "day",
          "hour",
          "out",
          "in",
          "back",
          "forth",
          "now",
          "hint",
          "sample",
          "synthetic",
          "canceled");
  private static final Map<String, String> TEMPLATES =
      Map.ofEntries(
          Map.entry("loaded", "timeline.loaded"),
          Map.entry("fromUntil", "timeline.from-until"),
          Map.entry("stillWaiting", "timeline.still-waiting"),
          Map.entry("stillPaused", "timeline.still-paused"),
          Map.entry("worked", "timeline.worked"),
          Map.entry("workedOnly", "timeline.worked-only"),
          Map.entry("paused", "timeline.paused"),
          Map.entry("received", "timeline.received-at"),
          Map.entry("due", "timeline.due-at"),
          Map.entry("settled", "timeline.settled-at"),
          Map.entry("days", "shell.time.days"),
          Map.entry("daysHours", "shell.time.days-hours"),
          Map.entry("hours", "shell.time.hours"),
          Map.entry("hoursMinutes", "shell.time.hours-minutes"),
          Map.entry("minutes", "shell.time.minutes"));

  private TimelineWords() {}

  /**
   * @param more whether there are more rows than were counted
   */
  static Map<String, String> all(boolean more) {
    Map<String, String> words = new LinkedHashMap<>();
    PLAIN.forEach(word -> words.put(word, t("timeline." + word)));
    TEMPLATES.forEach((word, key) -> words.put(word, Texts.t(key, "{0}", "{1}", "{2}")));
    if (more) {
      words.put("loaded", Texts.t("timeline.loaded.more", "{0}", "{1}"));
    }
    return words;
  }
}
