package vn.motcua.dossiers.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** A commune with two thousand dossiers, and one that took over the work of another. */
@MotcuaIT
class ShelfPlanIT {

  private static final OffsetDateTime NOW =
      Instant.parse("2026-11-20T03:00:00Z").atOffset(ZoneOffset.UTC);
  private static final String OLD = "20043";
  private static final int SIZE = 51;

  /** What was read from the table or an index: rows that one scan gave, times how often it ran. */
  private static final Pattern READ =
      Pattern.compile("Scan using \\w+ on dossier d\\w* \\(actual rows=(\\d+)[^)]*loops=(\\d+)");

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RECEIVED_TODAY")
  void aPageOfAShelfIsReadInItsOrderAndNoFurther(Shelf shelf) {
    Stream.of(ShelfSql.page(shelf, true), ShelfSql.page(shelf, false))
        .map(sql -> plan(sql))
        .forEach(plan -> {
          assertThat(plan)
              .contains("Index Scan using dossier_shelf_received on dossier d")
              .contains("Index Scan using dossier_shelf_competent on dossier d")
              .doesNotContain("Seq Scan on dossier");
          assertThat(read(plan)).isLessThanOrEqualTo(5L * SIZE);
        });
  }

  @Test
  void whatWasReceivedTodayIsReadByTheDayOfTheUnit() {
    Stream.of(ShelfSql.page(Shelf.RECEIVED_TODAY, true), ShelfSql.page(Shelf.RECEIVED_TODAY, false))
        .map(sql -> plan(sql))
        .forEach(plan ->
            assertThat(plan)
                .contains("dossier_receiving")
                .contains("dossier_received_by_unit")
                .doesNotContain("Seq Scan on dossier"));
  }

  @Test
  void theNumbersAreCountedByIndexAndNoFurtherThanTheyAreShown() {
    String plan = plan(ShelfSql.counts());

    assertThat(plan)
        .contains("dossier_shelf_received", "dossier_shelf_competent")
        .contains("dossier_receiving", "dossier_received_by_unit")
        .doesNotContain("Seq Scan on dossier");
    assertThat(read(plan)).isPositive().isLessThanOrEqualTo(4L * 4 * ShelfCounts.MOST);
  }

  private static long read(String plan) {
    Matcher found = READ.matcher(plan);
    long rows = 0;
    while (found.find()) {
      rows += Long.parseLong(found.group(1)) * Long.parseLong(found.group(2));
    }
    return rows;
  }

  private static String plan(String sql) {
    return database.explain(
        COMMUNE + "," + OLD,
        sql,
        Map.of(
            "units",
            new String[] {COMMUNE, OLD},
            "now",
            NOW,
            "midnight",
            NOW.minusHours(10),
            "size",
            SIZE,
            "most",
            ShelfCounts.MOST,
            "afterAt",
            NOW.minusHours(4),
            "afterCode",
            ""));
  }
}
