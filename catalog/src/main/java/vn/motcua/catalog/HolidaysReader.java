package vn.motcua.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.MakeUpDay;

/** Gathers the holiday calendars and checks their dates. */
final class HolidaysReader {

  private final Problems problems;
  private final List<HolidayYear> years = new ArrayList<>();

  HolidaysReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads a document its schema has accepted. */
  void read(YamlDocument document) {
    JsonNode root = document.root();
    int year = Json.integer(root, "year");
    if (!document.file().endsWith("/" + year + ".yaml")) {
      problems.add(document, "/year", "The file is not named " + year + ".yaml.");
    }
    try {
      HolidayYear read =
          new HolidayYear(
              year,
              Json.string(root, "source"),
              Json.truth(root, "provisional"),
              Json.list(root, "daysOff", HolidaysReader::dayOff),
              Json.list(root, "makeUpDays", HolidaysReader::makeUpDay));
      check(document, read);
      years.add(read);
    } catch (DateTimeException e) {
      problems.add(document, "", "Not a date: " + e.getMessage() + ".");
    }
  }

  Holidays holidays() {
    return new Holidays(years);
  }

  private void check(YamlDocument document, HolidayYear year) {
    List<LocalDate> off = year.daysOff().stream().map(DayOff::date).toList();
    for (int i = 0; i < off.size(); i++) {
      if (off.get(i).getYear() != year.year()) {
        problems.add(document, "/daysOff/" + i + "/date", "Not in " + year.year() + ".");
      }
      if (off.indexOf(off.get(i)) < i) {
        problems.add(document, "/daysOff/" + i + "/date", "The day occurs twice.");
      }
    }
    for (int i = 0; i < year.makeUpDays().size(); i++) {
      if (off.contains(year.makeUpDays().get(i).date())) {
        problems.add(document, "/makeUpDays/" + i + "/date", "The day is also a day off.");
      }
    }
  }

  private static DayOff dayOff(JsonNode node) {
    return new DayOff(
        LocalDate.parse(Json.string(node, "date")),
        Json.text(node, "name"),
        Json.truth(node, "provisional"));
  }

  private static MakeUpDay makeUpDay(JsonNode node) {
    return new MakeUpDay(
        LocalDate.parse(Json.string(node, "date")),
        LocalDate.parse(Json.string(node, "insteadOf")),
        Json.truth(node, "provisional"));
  }
}
