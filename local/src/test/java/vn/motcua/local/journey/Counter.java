package vn.motcua.local.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receiving desk as an official works at it. */
final class Counter {
  private static final Pattern CODE = Pattern.compile("H\\d\\d\\.[\\d.]+-\\d{6}-\\d{4}");

  private final Official official;

  Counter(Official official) {
    this.official = official;
  }

  void open() {
    official.openDesk();
  }

  void person(String personalId, String name, String phone) {
    official.textbox("Số định danh cá nhân").fill(personalId);
    official.textbox("Họ và tên").fill(name);
    official.textbox("Điện thoại").fill(phone);
    official.textbox("Điện thoại").press("Tab");
    official.quiet();
  }

  /** Types the code of the procedure and takes what is offered. */
  void choose(String procedure) {
    Locator box =
        official
            .page()
            .getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Thủ tục hành chính").setExact(false));
    box.fill(procedure);
    official
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(procedure))
        .first()
        .click();
    official.quiet();
  }

  void handOverAllPapers() {
    Locator papers =
        official
            .page()
            .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Thành phần hồ sơ"))
            .getByRole(AriaRole.CHECKBOX);
    papers.first().waitFor();
    for (Locator paper : papers.all()) {
      paper.check();
      official.quiet();
    }
  }

  /** Registers; the code stands on the slip. */
  String register() {
    official.press("Tiếp nhận hồ sơ");
    official.button("Hồ sơ tiếp theo").waitFor();
    Locator slip = official.page().getByRole(AriaRole.DIALOG);
    Matcher code = CODE.matcher(slip.innerText());
    if (!code.find()) {
      throw new IllegalStateException("No dossier code on the slip: " + slip.innerText());
    }
    return code.group();
  }
}
