package vn.motcua.catalog;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.calendar.OfficeHours;
import vn.motcua.catalog.calendar.OfficeHours.Season;
import vn.motcua.catalog.calendar.WorkingHours;

/** Reads the hours of a unit: one entry for the whole year, or one for each season. */
final class HoursReader {

  private static final String BEGIN_OF_YEAR = "01-01";

  private HoursReader() {}

  /**
   * The hours of a node its schema has accepted; null where it states none.
   *
   * @throws java.time.DateTimeException if a time or a day does not exist
   * @throws IllegalArgumentException if they are in the wrong order
   */
  static @Nullable OfficeHours hours(JsonNode unit) {
    List<Season> seasons = Json.list(unit, "hours", HoursReader::season);
    if (seasons.isEmpty()) {
      return null;
    }
    boolean allDated = unit.get("hours").valueStream().allMatch(season -> season.has("from"));
    if (seasons.size() > 1 && !allDated) {
      throw new IllegalArgumentException("Each of several seasons needs the day it begins.");
    }
    return new OfficeHours(seasons);
  }

  private static Season season(JsonNode node) {
    String from = Json.stringOr(node, "from", BEGIN_OF_YEAR);
    String[] morning = Json.string(node, "morning").split("-", 2);
    String[] afternoon = Json.string(node, "afternoon").split("-", 2);
    return new Season(
        MonthDay.parse("--" + from),
        new WorkingHours(
            LocalTime.parse(morning[0]),
            LocalTime.parse(morning[1]),
            LocalTime.parse(afternoon[0]),
            LocalTime.parse(afternoon[1])));
  }
}
