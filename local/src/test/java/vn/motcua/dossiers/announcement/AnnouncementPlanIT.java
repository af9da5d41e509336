package vn.motcua.dossiers.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class AnnouncementPlanIT {

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMUNE, "province"})
  void onlyDossiersInProcessAreLookedAt(String units) {
    assertThat(database.explain(units(units), RunningClocks.CODES, Map.of()))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier");
  }

  @ParameterizedTest
  @ValueSource(strings = {RunningClocks.CLOCKS, RunningClocks.FACTS})
  void theClocksOfSomeAreReadByTheirCodes(String sql) {
    String[] codes =
        IntStream.rangeClosed(1, 1_000)
            .map(number -> number * 20)
            .mapToObj(AnnouncementPlanIT::code)
            .toArray(String[]::new);

    assertThat(database.explain(PROVINCE, sql, Map.of("codes", codes)))
        .doesNotContain("Seq Scan on dossier", "Seq Scan on clock_fact");
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMUNE, "province"})
  void whatAnAnnouncementMovesIsReadPageByPage(String units) {
    for (String sql : new String[] {AnnouncementRows.EFFECTS, AnnouncementRows.MOVES}) {
      Map<String, Object> page = new HashMap<>();
      page.put("id", 2);
      page.put("dueAt", OffsetDateTime.parse("2026-06-01T08:00:00Z"));
      page.put("afterCode", "");
      page.put("size", 51);

      assertThat(database.explain(units(units), sql, page))
          .containsAnyOf("calendar_effect_order", "clock_move_announcement")
          .doesNotContain("Seq Scan on dossier", "Seq Scan on c");
    }
  }

  private static String units(String units) {
    return units.equals("province") ? PROVINCE : units;
  }

  /** As the filled database names its dossiers. */
  private static String code(int number) {
    OffsetDateTime at = OffsetDateTime.parse("2026-11-20T08:00:00+07:00").minusMinutes(5L * number);
    String day =
        at.withOffsetSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyMMdd"));
    return "H17.%05d-%s-%06d".formatted(20_000 + number % 97, day, number);
  }
}
