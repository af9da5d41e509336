package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.WorkingHours;
import vn.motcua.catalog.unit.UnitCode;

final class UnitHoursTest {

  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate WINTER = LocalDate.of(2026, 12, 1);

  @TempDir private Path catalogue;

  @Test
  void aUnitWorksAtItsOwnHoursElseAtThoseOfItsProvinceElseAtTheUsualOnes() throws IOException {
    CatalogLoader.layDownShippedWords(catalogue);
    change(
        "kind: thanh-pho, agencyId: H17}",
        """
        kind: thanh-pho, agencyId: H17, hours: [
            {from: 04-16, morning: "07:00-11:30", afternoon: "13:30-17:00"},
            {from: 10-16, morning: "07:30-11:30", afternoon: "13:00-17:00"}]}
        """);
    change(
        "{code: \"20194\",",
        "{hours: [{morning: \"08:00-12:00\", afternoon: \"13:00-17:00\"}], code: \"20194\",");

    Calendars calendars = CatalogLoader.from(catalogue).orThrow().calendars();

    assertThat(on(calendars, "20194", SUMMER)).isEqualTo(hours(8, 0, 12, 0, 13, 0, 17, 0));
    assertThat(on(calendars, "20197", SUMMER)).isEqualTo(WorkingHours.DEFAULT);
    assertThat(on(calendars, "20197", WINTER)).isEqualTo(hours(7, 30, 11, 30, 13, 0, 17, 0));
    assertThat(on(calendars, "48.so-tu-phap", LocalDate.of(2026, 4, 15)))
        .isEqualTo(hours(7, 30, 11, 30, 13, 0, 17, 0));
    assertThat(on(calendars, "48.so-tu-phap", LocalDate.of(2026, 4, 16)))
        .isEqualTo(WorkingHours.DEFAULT);
    assertThat(on(calendars, "46", WINTER)).isEqualTo(WorkingHours.DEFAULT);
    assertThat(calendars.of(new UnitCode("20197")))
        .isSameAs(calendars.of(new UnitCode("48.so-tu-phap")));
    assertThat(calendars.of(new UnitCode("46"))).isSameAs(calendars.standard());
  }

  @Test
  void whatShipsStatesNoHoursBecauseNoneAreKnown() {
    Catalog shipped = CatalogLoader.shippedWords().orThrow();

    assertThat(shipped.units().all())
        .allMatch(unit -> shipped.calendars().of(unit.code()) == shipped.calendars().standard());
  }

  private static WorkingHours on(Calendars calendars, String unit, LocalDate day) {
    return calendars.of(new UnitCode(unit)).hours().on(day);
  }

  private static WorkingHours hours(int a, int b, int c, int d, int e, int f, int g, int h) {
    return new WorkingHours(
        LocalTime.of(a, b), LocalTime.of(c, d), LocalTime.of(e, f), LocalTime.of(g, h));
  }

  private void change(String from, String to) throws IOException {
    Path file = catalogue.resolve("units/48-da-nang.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
