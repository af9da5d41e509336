package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.traffic.Cases;

/**
 * What lies below the addresses of the views ({@link EveryViewIT} opens those themselves): tabs,
 * conditions, empty lists; on a phone, on a large desk, in the dark and in English.
 */
@ExtendWith(JourneyExtension.class)
final class ScreensIT {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final List<Look> LOOKS = List.of(Look.PHONE, Look.DARK, Look.ENGLISH);

  /** A screen of 1366×768 at Windows' 125 %: no room for the preview beside the list. */
  private static final Look NARROW = new Look("narrow", 1093, 614, false, "vi");

  private final House house;

  ScreensIT(House house) {
    this.house = house;
  }

  @Test
  void whatAViewShowsBelowItsAddressCanBeReadInEveryLook() throws Exception {
    String dossier = submit();
    try (Official desk = house.signIn("tiepnhan")) {
      new Queue(desk).find(dossier);
    }
    for (Look look : LOOKS) {
      try (Official desk = house.signIn("tiepnhan", look)) {
        desk.open("viec?tab=unit");
        desk.picture("queue");
        desk.open("ho-so?q=H17");
        desk.picture("dossiers");
        desk.open("thu-tuc?q=giay+phep&cap=commune&thoi-han=up-to-15&xep=name");
        desk.picture("catalogue-narrowed");
        desk.open("thu-tuc/1.013225?tab=quy-trinh");
        desk.picture("procedure-flow");
        desk.open("thu-tuc/1.013225?tab=quyet-dinh");
        desk.picture("procedure-decisions");
      }
      try (Official supervisor = house.signIn("giamsat", look)) {
        supervisor.open("ho-so/" + dossier + "?tab=thoi-han");
        supervisor.picture("deadline");
      }
    }
  }

  @Test
  void theMainScreensFillALargeDesk() throws Exception {
    String dossier = submit();
    try (Official desk = house.signIn("tiepnhan", Look.WIDE)) {
      new Queue(desk).find(dossier);
      desk.picture("queue");
      for (String address : List.of("ho-so/" + dossier, "tiep-nhan", "thu-tuc", "tim-kiem")) {
        desk.open(address);
        desk.picture(address.startsWith("ho-so/") ? "dossier" : address);
      }
    }
    try (Official supervisor = house.signIn("giamsat", Look.WIDE)) {
      supervisor.open("theo-doi");
      supervisor.picture("board");
    }
  }

  @Test
  void theCatalogueIsSearchedNarrowedAndOpenedByKeyboard() {
    try (Official desk = house.signIn("tiepnhan")) {
      desk.open("thu-tuc");
      desk.textbox("Tìm thủ tục").fill("dang ky khai sinh");
      desk.sees("Thủ tục đăng ký khai sinh");
      assertThat(desk.page()).hasURL(Pattern.compile(".*q=dang.*"));
      desk.page()
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Cấp xã")))
          .click();
      assertThat(desk.page()).hasURL(Pattern.compile(".*cap=commune.*"));
      desk.quiet();
      desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).click();
      desk.page().keyboard().press("j");
      desk.quiet();
      desk.page().keyboard().press("Enter");
      assertThat(desk.page()).hasURL(Pattern.compile(".*/thu-tuc/\\d\\.\\d{6}$"));
      desk.sees("điểm còn để ngỏ");
      desk.page().goBack();
      desk.sees("Cấp: Cấp xã");
    }
  }

  @Test
  void theQueueIsWorkedByKeysWhereThereIsNoRoomForThePreview() throws Exception {
    house.backstage().dossiersAt(StepKind.EXAMINE, 3);
    try (Official specialist = house.signIn("chuyenvien", NARROW)) {
      Queue queue = new Queue(specialist);
      specialist.open("viec?tab=unit");
      int held = queue.count("Của tôi");
      key(specialist, "j");
      String second = chosenAfter(specialist, "none");
      key(specialist, "j");
      String third = chosenAfter(specialist, second);
      key(specialist, "k");
      assertThat(chosenAfter(specialist, third)).isEqualTo(second);
      specialist.picture("queue-row");
      key(specialist, "c");
      queue.counts("Của tôi", held + 1);
      assertThat(chosenAfter(specialist, second)).isEqualTo(third);
      key(specialist, "Enter");
      assertThat(specialist.page()).hasURL(Pattern.compile(".*/viec/" + third + "$"));
    }
  }

  private static void key(Official official, String key) {
    official.page().keyboard().press(key);
    official.quiet();
  }

  /**
   * The task the address names: the selected row's. The address follows the screen some moments
   * later, so another task than the one before is waited for.
   */
  private static String chosenAfter(Official official, String before) {
    official.page().waitForURL(Pattern.compile(".*[?&]chon=(?!" + before + "\\b)\\d+.*"));
    return official.page().url().replaceAll(".*[?&]chon=(\\d+).*", "$1");
  }

  @Test
  void onAPhoneTheConditionsOfTheCatalogueAreOneTapAway() {
    try (Official desk = house.signIn("tiepnhan", Look.PHONE)) {
      desk.open("thu-tuc");
      desk.press("Bộ lọc");
      desk.picture("catalogue-conditions");
      desk.page().getByText("Trong ngày").first().click();
      desk.quiet();
      desk.page()
          .getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("^Xem \\d+ thủ tục")))
          .click();
      desk.sees("Thời hạn dài nhất: Trong ngày");
      desk.open("thu-tuc?q=khong+co+thu+tuc+nay");
      desk.sees("Không có thủ tục nào khớp");
      desk.picture("catalogue-nothing");
    }
  }

  @Test
  void whoHasNothingToDoSomewhereIsToldSo() {
    try (Official clerk = house.signIn("vp.chuyenvien")) {
      clerk.open("viec?tab=mine");
      clerk.picture("empty-queue");
      clerk.open("theo-doi");
      clerk.picture("no-access");
      clerk.open("ho-so/H17.20242-000101-0001");
      clerk.picture("not-found");
    }
  }

  private String submit() throws Exception {
    Procedure procedure =
        CatalogLoader.shipped().orThrow().procedure(new ProcedureCode("1.013225")).orElseThrow();
    int person = 200_000 + (int) (System.currentTimeMillis() / 1000 % 100_000);
    return house.submit(Cases.walkIn(procedure, COMMUNE, COMMUNE, person));
  }
}
