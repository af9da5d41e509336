package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.LegalClock;

/** A supervisor's way from a number to its reason, and a date that runs over Tết. */
@ExtendWith(JourneyExtension.class)
final class SupervisorJourneyIT {
  private static final String PROCEDURE = "1.014862";
  private static final Instant BEFORE_TET = Instant.parse("2026-02-11T01:00:00Z");
  private static final int CLICKS = 3;

  private final House house;

  SupervisorJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void fromARedTileToTheReasonOfOneDossierInThreeClicks() {
    String dossier = receivedBeforeTet("999080000201");
    try (Official supervisor = house.signIn("giamsat")) {
      supervisor.open("theo-doi");
      supervisor.picture("20-board");
      int clicks = 0;
      Locator red =
          supervisor
              .page()
              .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hồ sơ theo"))
              .getByRole(
                  AriaRole.LINK,
                  new Locator.GetByRoleOptions().setName(Pattern.compile("^[\\d.]+\\s*Quá hạn$")));
      red.click();
      clicks++;
      supervisor.page().waitForURL(ending("theo-doi?mau=overdue"));
      supervisor.quiet();
      supervisor.picture("20-overdue");
      supervisor.page().getByText(dossier).first().click();
      clicks++;
      supervisor.page().waitForURL(ending("ho-so/" + dossier + "?tab=thoi-han"));
      supervisor.sees("Căn cứ tính hạn trả");
      supervisor.sees("Thời gian đã dùng vào đâu");
      supervisor.sees("Tiếp nhận lúc 08:00 ngày 11/02/2026.");
      supervisor.picture("20-reason");
      assertThat(clicks).isLessThanOrEqualTo(CLICKS);
      aStoppedStepIsStartedAgain(supervisor, dossier);
    }
  }

  /** From the list of stuck dossiers; the dossier's own page says that it was asked for. */
  private void aStoppedStepIsStartedAgain(Official supervisor, String dossier) {
    house
        .database()
        .update(
            """
            insert into readmodel.incident (incident_key, dossier_code, process_instance_key,
              element_id, element_instance_key, error_type, error_message, created_at, position)
            select process_instance_key + 1, dossier_code, process_instance_key, 'verify-land',
              process_instance_key + 2, 'JOB_NO_RETRIES', 'land answered 422', now(), 1
            from readmodel.process_instance where dossier_code = ?
            """,
            dossier);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                house
                    .database()
                    .queryForList(
                        "select reason from readmodel.stuck_dossier where dossier_code = ?",
                        String.class,
                        dossier),
            List.of("INCIDENT")::equals);
    supervisor.open("ho-so-treo?vi-sao=incident");
    Locator row =
        supervisor.page().locator(".stuck").filter(new Locator.FilterOptions().setHasText(dossier));
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chạy lại bước này"))
        .click();
    row.getByText("Đã yêu cầu chạy lại lúc").waitFor();
    supervisor.picture("20-stuck");
    assertThat(supervisor.page().url()).as("the row was not opened").contains("ho-so-treo");
    supervisor.open("ho-so/" + dossier);
    supervisor.sees("Bước tự động dừng vì lỗi");
    supervisor.sees("Đã yêu cầu chạy lại lúc");
    supervisor.picture("20-stuck-dossier");
    house
        .database()
        .update(
            "update readmodel.incident set resolved_at = now() where dossier_code = ?", dossier);
  }

  @Test
  void aDossierOverTetExplainsItsDate() {
    String dossier = receivedBeforeTet("999080000202");
    try (Official specialist = house.signIn("chuyenvien")) {
      specialist.open("ho-so/" + dossier + "?tab=thoi-han");
      specialist.sees("26/02/2026 08:00");
      specialist.sees("Không tính các ngày nghỉ từ 16/02/2026 đến 20/02/2026");
      specialist.sees("Tết Nguyên đán");
      specialist.sees("Bộ luật Lao động 2019");
      specialist.picture("21-over-tet");
    }
  }

  @Test
  void everySupervisorsViewIsReachedFromTheOthersWithTheSameConditions() {
    try (Official supervisor = house.signIn("giamsat")) {
      supervisor.open("theo-doi?don-vi=20242&kenh=direct");
      for (String to :
          List.of("Khối lượng:khoi-luong", "Hồ sơ treo:ho-so-treo", "Tổng quan:theo-doi")) {
        String place = to.substring(0, to.indexOf(':'));
        supervisor
            .page()
            .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Theo dõi"))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place).setExact(true))
            .click();
        // The next click waits for this view: two navigations at once are not what is tested.
        supervisor.page().waitForURL(url -> url.contains(to.substring(to.indexOf(':') + 1)));
        supervisor.quiet();
        assertThat(supervisor.page().url()).contains("don-vi=20242");
      }
      supervisor.open("lich-lam-viec?nam=2026");
      supervisor.sees("Tết Nguyên đán");
      supervisor.picture("22-calendar");
    }
  }

  /** Accepted at the desk, then moved to the morning of 11 February 2026; due on the 26th. */
  private String receivedBeforeTet(String personalId) {
    String dossier;
    try (Official desk = house.signIn("tiepnhan")) {
      Counter counter = new Counter(desk);
      counter.open();
      counter.person(personalId, "Lê Thử Qua Tết", "0999012346");
      counter.choose(PROCEDURE);
      counter.handOverAllPapers();
      dossier = counter.register();
    }
    var database = house.database();
    String rule =
        Objects.requireNonNull(
            database.queryForObject(
                "select deadline from casefile.dossier where code = ?", String.class, dossier));
    ClockReading reading =
        LegalClock.fold(
            JsonMapper.shared().readValue(rule, DeadlineRule.class),
            List.of(ClockFact.accepted(BEFORE_TET)),
            WorkingCalendar.of(CatalogLoader.shipped().orThrow().holidays()));
    database.update(
        "update casefile.clock_fact set at = ? where dossier_code = ? and kind = 'ACCEPTED'",
        Timestamp.from(BEFORE_TET),
        dossier);
    database.update(
        """
        update casefile.dossier set received_at = ?, accepted_at = ?, due_at = ?, early_until = ?,
          at_risk_from = ? where code = ?
        """,
        Timestamp.from(BEFORE_TET),
        Timestamp.from(BEFORE_TET),
        at(reading.dueAt()),
        at(reading.earlyUntil()),
        at(reading.atRiskFrom()),
        dossier);
    return dossier;
  }

  private static Pattern ending(String address) {
    return Pattern.compile(".*/" + Pattern.quote(address));
  }

  private static Timestamp at(@Nullable Instant moment) {
    return Timestamp.from(Objects.requireNonNull(moment));
  }
}
