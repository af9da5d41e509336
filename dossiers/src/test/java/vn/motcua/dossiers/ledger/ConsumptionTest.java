package vn.motcua.dossiers.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.ledger.UnitUse.Level;

class ConsumptionTest {

  private static final Catalog CATALOG = CatalogLoader.shippedWords().orThrow();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(CATALOG.holidays());
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final UnitCode PROVINCE = new UnitCode("48");
  private static final ClockFact ACCEPTED = ClockFact.accepted(at("2026-03-02T08:00"));

  @Test
  void theCommunesAndTheProvincesTimeAreKeptApart() {
    Consumption consumption =
        consumption(
            "2026-03-04T10:00",
            List.of(ACCEPTED),
            step(1, COMMUNE, "2026-03-02T08:00", "2026-03-02T11:00", 4),
            step(2, PROVINCE, "2026-03-03T07:00", null, 8));

    assertThat(consumption.granted()).isEqualTo(hours(40));
    assertThat(consumption.used()).isEqualTo(hours(7 + 8 + 3));
    assertThat(consumption.commune()).isEqualTo(hours(3));
    assertThat(consumption.province()).isEqualTo(hours(8 + 3));
    assertThat(consumption.between()).isEqualTo(hours(4));
    assertThat(consumption.share()).isCloseTo(18.0 / 40, within(1e-9));
    assertThat(consumption.units())
        .extracting(UnitUse::unit, UnitUse::level, UnitUse::used)
        .containsExactly(
            tuple(COMMUNE, Level.COMMUNE, hours(3)), tuple(PROVINCE, Level.PROVINCE, hours(11)));
    assertThat(consumption.steps().get(0).ofBudget()).isCloseTo(0.75, within(1e-9));
    assertThat(consumption.steps().get(1).ofBudget()).isCloseTo(11.0 / 8, within(1e-9));
  }

  @Test
  void aPauseIsNobodysTime() {
    Consumption consumption =
        consumption(
            "2026-03-05T07:00",
            List.of(
                ACCEPTED,
                ClockFact.stopped(at("2026-03-02T10:00"), ClockFact.SUPPLEMENT),
                ClockFact.resumed(at("2026-03-04T07:00"), ClockFact.SUPPLEMENT)),
            step(1, COMMUNE, "2026-03-02T08:00", null, null));

    assertThat(consumption.used()).isEqualTo(hours(2 + 8));
    assertThat(consumption.commune()).isEqualTo(hours(10));
    assertThat(consumption.granted()).isEqualTo(hours(40));
    assertThat(consumption.between()).isZero();
    assertThat(consumption.steps().getFirst().ofBudget()).isNull();
  }

  @Test
  void whoeverHasTheDossierAtTheSameTimeEachUsesItButAUnitItsOwnTimeOnce() {
    Consumption consumption =
        consumption(
            "2026-03-02T17:00",
            List.of(ACCEPTED),
            step(1, COMMUNE, "2026-03-02T08:00", "2026-03-02T11:00", null),
            step(2, COMMUNE, "2026-03-02T10:00", "2026-03-02T14:30", null),
            step(3, PROVINCE, "2026-03-02T09:00", "2026-03-02T10:00", null));

    assertThat(consumption.commune()).isEqualTo(Duration.ofMinutes(270));
    assertThat(consumption.province()).isEqualTo(hours(1));
    assertThat(consumption.used()).isEqualTo(hours(7));
    assertThat(consumption.between()).isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void afterSettlingAndBeforeAcceptanceNothingIsUsed() {
    Consumption consumption =
        consumption(
            "2026-03-20T08:00",
            List.of(ACCEPTED, ClockFact.settled(at("2026-03-03T08:00"))),
            step(1, COMMUNE, "2026-02-27T08:00", "2026-03-02T08:00", null),
            step(2, COMMUNE, "2026-03-02T08:00", "2026-03-10T08:00", null));

    assertThat(consumption.used()).isEqualTo(hours(8));
    assertThat(consumption.steps())
        .extracting(StepUse::used)
        .containsExactly(Duration.ZERO, hours(8));
  }

  @Test
  void anOverdueDossierHasUsedMoreThanItWasGranted() {
    Consumption consumption =
        consumption(
            "2026-03-16T08:00",
            List.of(ACCEPTED),
            step(1, COMMUNE, "2026-03-02T08:00", null, null));

    assertThat(consumption.share()).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void withoutAcceptanceThereIsNoLimitToUse() {
    Consumption consumption = consumption("2026-03-16T08:00", List.of());

    assertThat(consumption.granted()).isNull();
    assertThat(consumption.share()).isNull();
    assertThat(consumption.used()).isZero();
  }

  private static Consumption consumption(String now, List<ClockFact> facts, StepSpan... steps) {
    DeadlineRule fiveDays =
        new DeadlineRule(null, null, 5, DeadlineUnit.WORKING_DAY, null, List.of(), "5 ngày");
    return Consumption.of(
        LegalClock.fold(fiveDays, facts, CALENDAR),
        Arrays.asList(steps),
        CATALOG.calendars(),
        CATALOG.units(),
        at(now));
  }

  private static StepSpan step(
      long key, UnitCode unit, String from, @Nullable String until, @Nullable Integer budget) {
    return new StepSpan(
        key,
        "step-" + key,
        Text.vi("Bước " + key),
        unit,
        Role.SPECIALIST,
        null,
        at(from),
        until == null ? null : at(until),
        budget == null ? null : hours(budget),
        false);
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
