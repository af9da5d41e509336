package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.journey.Line.Cost;
import vn.motcua.local.traffic.Cases;

/**
 * A working day at 1 Mbit/s and 200 ms. What is held is what decides how long it takes there: bytes
 * (125,000 of them a second) and requests; the times are told.
 */
@ExtendWith(JourneyExtension.class)
final class SlowLineIT {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final String ACT = "Tiếp nhận";

  private final House house;

  SlowLineIT(House house) {
    this.house = house;
  }

  @Test
  void aWorkingDayFitsASlowLine() throws Exception {
    String first = submit(0);
    String second = submit(1);
    try (Official desk = house.visitor(Look.DESK)) {
      Line line = new Line(desk.page());
      try {
        costs(desk, line, first, second);
      } finally {
        System.err.print(line);
      }
    }
  }

  private static void costs(Official desk, Line line, String first, String second) {
    Cost login =
        line.of(
            "login, never here before",
            () -> {
              desk.open("dang-nhap");
              desk.textbox("Tên đăng nhập").waitFor();
            });
    Cost queue =
        line.of(
            "first queue after it",
            () -> {
              desk.textbox("Tên đăng nhập").fill("tiepnhan");
              desk.textbox("Mật khẩu").fill(Official.PASSWORD);
              desk.button("Đăng nhập").click();
              desk.page().waitForURL(Pattern.compile("^(?!.*dang-nhap).*$"));
              rows(desk);
            });
    Cost again =
        line.of(
            "queue, next day",
            () -> {
              desk.open("viec");
              rows(desk);
            });
    Queue work = new Queue(desk);
    hold(desk, work, first);
    Cost firstDossier = line.of("first dossier", () -> dossier(desk));
    Cost act = line.of("completing a step", () -> work.act(ACT, first));
    hold(desk, work, second);
    Cost nextDossier = line.of("next dossier", () -> dossier(desk));
    line.of("completing its step", () -> work.act(ACT, second));
    Cost search =
        line.of(
            "search",
            () -> {
              desk.open("tim-kiem");
              desk.page()
                  .getByRole(AriaRole.MAIN)
                  .getByRole(AriaRole.TEXTBOX)
                  .or(desk.page().getByRole(AriaRole.SEARCHBOX))
                  .last()
                  .fill(second);
              desk.page().keyboard().press("Enter");
              desk.sees(second);
            });

    within(login, 550, 40);
    within(queue, 50, 20);
    within(again, 40, 12);
    within(firstDossier, 250, 20);
    within(nextDossier, 60, 15);
    within(act, 40, 8);
    within(search, 40, 16);
  }

  private static void within(Cost cost, int kib, int requests) {
    assertThat(cost.kib()).as("KiB: %s", cost.addresses()).isBetween(0.1, (double) kib);
    assertThat(cost.requests()).as("%s", cost.addresses()).isBetween(1, requests);
  }

  private static void hold(Official desk, Queue work, String dossier) {
    work.find(dossier);
    desk.press("Nhận việc");
    desk.sees("Đã nhận việc");
    work.findOwn(dossier);
  }

  private static void dossier(Official desk) {
    desk.press("Mở hồ sơ");
    desk.page().waitForURL("**/viec/*");
    desk.button(ACT).waitFor();
    desk.quiet();
  }

  private static void rows(Official desk) {
    desk.page().locator("vaadin-grid, .empty-state", new Page.LocatorOptions()).first().waitFor();
    desk.quiet();
  }

  private String submit(int next) throws Exception {
    Procedure procedure =
        CatalogLoader.shipped().orThrow().procedure(new ProcedureCode("1.000656")).orElseThrow();
    int person = 500_000 + (int) (System.currentTimeMillis() / 1000 % 100_000) + next;
    return house.submit(Cases.walkIn(procedure, COMMUNE, COMMUNE, person));
  }
}
