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
    for (HolidayYear.Fault fault : year.faults()) {
      String list = fault.makeUp() ? "/makeUpDays/" : "/daysOff/";
      problems.add(document, list + fault.index() + "/date", words(fault, year.year()));
    }
  }

  private static String words(HolidayYear.Fault fault, int year) {
    return switch (fault.mistake()) {
      case OTHER_YEAR -> "Not in " + year + ".";
      case TWICE -> "The day occurs twice.";
      case ALSO_A_DAY_OFF -> "The day is also a day off.";
      case WORKED_ANYWAY -> "The day is worked anyway.";
      case MADE_UP_FOR_NOTHING -> "It is worked for " + fault.day() + ", which is no day off.";
    };
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
