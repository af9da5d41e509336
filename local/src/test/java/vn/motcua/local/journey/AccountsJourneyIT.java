package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.local.traffic.vaadin.VaadinClient;

/** Accounts of a unit, what becomes of open screens when rights end, and words in addresses. */
@ExtendWith(JourneyExtension.class)
final class AccountsJourneyIT {
  private static final String NAME = "Kiều Thị Hành Trình Thử";

  /** Nobody else's name: an account another test opened stays in the list. */
  private static final String LENT = "Kiều Thị Cho Mượn Thử";

  private static final String WORDS = "Quách Thị Kín Đáo";

  private final House house;

  AccountsJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void anAdministratorOpensAnAccountAndItsOwnerHasToChangeThePassword() {
    try (Official administrator = house.signIn("quantri")) {
      administrator.open("tai-khoan-don-vi");
      administrator.sees("Trần Văn Chuyên Viên Thử");
      administrator.picture("accounts");
      administrator.press("Thêm tài khoản");
      administrator.field("Tên đăng nhập").fill("hanhtrinh.moi");
      administrator.field("Họ và tên").fill(NAME);
      administrator
          .page()
          .getByRole(
              AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Chuyên viên").setExact(true))
          .check();
      administrator.picture("accounts-new");
      administrator.press("Tạo tài khoản");
      Locator shown = administrator.page().locator(".account-password");
      String password = shown.textContent();
      administrator.picture("accounts-password");
      administrator.press("Đã trao cho cán bộ");
      administrator.textbox("Tìm theo tên hoặc tên đăng nhập").fill("kieu thi hanh");
      administrator.sees("Chờ đổi mật khẩu");
      assertThat(administrator.page().url()).doesNotContain("kieu");

      VaadinClient owner = new VaadinClient(VaadinClient.sharedHttp(), house.tasklist());
      assertThat(owner.login("hanhtrinh.moi", password)).isTrue();
      owner.open("viec");
      assertThat(owner.page().text()).contains("Mật khẩu này do người quản trị đặt");
    } finally {
      forget("hanhtrinh.moi");
    }
  }

  @Test
  void whoIsLockedLeavesTheOpenScreenAtOnce() {
    lend("hanhtrinh.khoa", "20242", "clerk");
    try (Official owner = house.signIn("hanhtrinh.khoa");
        Official administrator = house.signIn("quantri")) {
      owner.open("viec");
      administrator.open("tai-khoan-don-vi");
      administrator.textbox("Tìm theo tên hoặc tên đăng nhập").fill("hanhtrinh.khoa");
      // A line pressed while the list is about to be read anew opens nothing.
      assertThat(administrator.page().getByText(Pattern.compile("· 1 tài khoản$")).first())
          .isVisible();
      administrator.quiet();
      administrator.press(LENT);
      administrator.press("Khóa tài khoản");
      administrator
          .page()
          .getByRole(
              AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Khóa tài khoản của " + LENT))
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Khóa tài khoản"))
          .click();
      administrator.sees("Đã khóa tài khoản của");

      owner.page().waitForURL(Pattern.compile(".*/dang-nhap.*"));
    } finally {
      forget("hanhtrinh.khoa");
    }
  }

  @Test
  void aSupervisorWhoLosesTheRoleLosesTheOpenBoard() {
    lend("hanhtrinh.giamsat", "48", "supervisor");
    try (Official supervisor = house.signIn("hanhtrinh.giamsat")) {
      supervisor.open("theo-doi");
      house
          .database()
          .update(
              "update casefile.official set roles = '{designer}' where username = ?",
              "hanhtrinh.giamsat");

      supervisor.sees("Bạn không có quyền mở màn hình này");
    } finally {
      forget("hanhtrinh.giamsat");
    }
  }

  @Test
  void wordsTypedToFindADossierStayOutOfAddressHistoryAndLog() throws IOException {
    try (Official official = house.signIn("chuyenvien")) {
      official.open("ho-so");
      Locator words = official.page().locator("[data-search] input");
      words.fill(WORDS);
      words.press("Enter");
      official.page().waitForURL(Pattern.compile(".*/tim-kiem\\?luot=[0-9a-f-]+"));
      official.quiet();
      official.page().goBack();
      official.page().waitForURL(Pattern.compile(".*/ho-so"));
    }
    for (Path log : logs()) {
      assertThat(Files.readString(log)).as(log.toString()).doesNotContain("Kín Đáo", "K%C3%ADn");
    }
  }

  @Test
  void whoHasNoRoleInCasesFindsProceduresWithTheSearchBoxEverybodyHas() {
    for (String who : List.of("thietke", "quantri")) {
      try (Official official = house.signIn(who)) {
        Locator box = official.page().locator("[data-search] input");
        box.fill("khai sinh");
        box.press("Enter");
        official.page().waitForURL(Pattern.compile(".*/tim-kiem\\?luot=[0-9a-f-]+"));
        official.page().locator("#main .found-procedures a").first().waitFor();
        official.picture("search-" + who);
        assertThat(official.page().locator("#main .found-list")).hasCount(0);
      }
    }
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.list(house.logs())) {
      return files
          .filter(file -> file.getFileName().toString().matches("(tasklist|workers).*"))
          .toList();
    }
  }

  /** An account with the usual password, so that nobody else's journey meets what becomes of it. */
  private void lend(String username, String unit, String role) {
    house
        .database()
        .update(
            """
            insert into casefile.official (username, name, unit, roles, password_hash)
            select ?, ?, ?, array[?], password_hash from casefile.official
            where username = 'vanthu'
            """,
            username,
            LENT,
            unit,
            role);
  }

  private void forget(String username) {
    house
        .database()
        .update("update casefile.official set active = false where username = ?", username);
  }
}
