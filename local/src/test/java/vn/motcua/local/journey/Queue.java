package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The work queue as an official works through it. */
final class Queue {
  private static final int LOOKS = 30;

  /** Each look lasts longer than the one before: rows of a slow house would never be waited for. */
  private static final double FIRST_LOOK_MS = 2_000;

  private static final double LONGER_EACH_MS = 300;

  private final Official official;

  Queue(Official official) {
    this.official = official;
  }

  /** Waits for a task of the dossier in the queue of the unit. */
  void find(String dossier) {
    await("viec?tab=unit", dossier).click();
    official.quiet();
  }

  /** Waits for a task of the dossier among the work done for somebody absent. */
  void findFor(String dossier) {
    await("viec?tab=substituted", dossier).click();
    official.quiet();
  }

  void claimAndOpen(String dossier) {
    official.button("Nhận việc").click();
    official.sees("Đã nhận việc");
    openOwn(dossier);
  }

  /** Chooses a task the official already holds. */
  void findOwn(String dossier) {
    await("viec?tab=mine", dossier).click();
    official.quiet();
  }

  /** Opens a task the official already holds. */
  void openOwn(String dossier) {
    findOwn(dossier);
    openShown();
  }

  /** Opens the task that is shown beside the list. */
  void openShown() {
    official.press("Mở hồ sơ");
    official.page().waitForURL("**/viec/*");
    official.quiet();
  }

  /** Answers a question of the step's form. */
  void answer(String question, String answer) {
    official.page().getByLabel(question).fill(answer);
    official.page().keyboard().press("Tab");
  }

  /** Answers the questions without which an act of this name is not taken. */
  private void answerWhatIsAsked(String act) {
    switch (act) {
      case "Đạt, trình lãnh đạo" -> answer("Ý kiến thẩm định", "Hồ sơ đủ điều kiện giải quyết.");
      case "Vào sổ, phát hành" -> {
        answer("Trích yếu văn bản", "Giấy phép thử nghiệm");
        answer("Người ký", "Phạm Văn Lãnh Đạo Thử");
        answer("Nếu chỉ có bản giấy", "Giấy phép là phôi của ngành");
      }
      case "Hoàn thành bước" -> {
        answer("Thời gian kiểm tra", "22/11/2026");
        answer("Giờ", "09:00");
        answer("Địa điểm kiểm tra", "Nơi cư trú của người nộp");
        answer("Thành phần tham gia", "Chuyên viên và tổ trưởng tổ dân phố");
        answer("Kết quả kiểm tra thực địa", "Đúng như tờ khai.");
      }
      case "Trả kết quả" -> {
        answer("Người nhận kết quả", "Người nộp hồ sơ");
        official.page().getByLabel("Đã đối chiếu giấy tờ của người nhận").press("Space");
      }
      default -> {
        // nothing has to be answered
      }
    }
  }

  /** Ends the step; the queue comes back and says what was recorded. */
  void act(String name, String dossier) {
    answerWhatIsAsked(name);
    press(name, dossier);
  }

  /** The number a tab shows. */
  int count(String tab) {
    return Integer.parseInt(number(tab).innerText().replace(".", ""));
  }

  /** Waits until a tab shows the number. */
  void counts(String tab, int expected) {
    assertThat(number(tab)).hasText(String.valueOf(expected));
  }

  private Locator number(String tab) {
    return official.tab(tab).locator(".tab-count");
  }

  /** Ticks a dossier of the list. */
  void tick(String dossier) {
    official.page().getByLabel("Chọn hồ sơ " + dossier).check();
    official.quiet();
  }

  /** Opens an entry of the bar over the list, and one below it where there is one. */
  void menu(String... words) {
    for (String word : words) {
      official
          .page()
          .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(word))
          .or(
              official
                  .page()
                  .getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(word)))
          .first()
          .click();
      official.quiet();
    }
  }

  /** Ends a step whose questions are answered. */
  void press(String act, String dossier) {
    official.button(act).click();
    // Looked for before the screen is quiet: after some seconds these words go by themselves.
    official.sees("Hồ sơ " + dossier + ":");
    official.quiet();
  }

  private Locator await(String path, String dossier) {
    for (int look = 0; look < LOOKS; look++) {
      official.open(path);
      Locator row = official.page().getByText(dossier).first();
      try {
        row.waitFor(
            new Locator.WaitForOptions()
                .setState(WaitForSelectorState.VISIBLE)
                .setTimeout(FIRST_LOOK_MS + look * LONGER_EACH_MS));
        return row;
      } catch (TimeoutError notYet) {
        // The engine has not come so far; the next look may find it.
      }
    }
    throw new IllegalStateException("No task of " + dossier + " came to " + path);
  }
}
