package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;

/** The screen of one dossier: its step, its papers beside it and the tabs below. */
final class DossierScreen {
  private static final int LOOKS = 30;
  private static final double LOOK_MS = 2_000;

  private final Official official;
  private final Page page;

  DossierScreen(Official official) {
    this.official = official;
    this.page = official.page();
  }

  /** A field of the step's form. */
  Locator field(String question) {
    return page.getByLabel(question);
  }

  /** Types an answer and stays in the field. */
  void type(String question, String answer) {
    field(question).fill(answer);
  }

  void isKept() {
    official.sees("Đã lưu tạm lúc");
  }

  /** Opens a file beside the form. */
  void look(String file) {
    official.buttonOf(file).click();
    page.locator("motcua-paper[data-ready] canvas").first().waitFor();
    official.quiet();
  }

  void hasPages(int pages) {
    assertThat(page.locator(".pv-sheet")).hasCount(pages);
  }

  void nextPage() {
    official.press("Trang sau");
    assertThat(page.getByLabel("Đến trang")).hasValue("2");
  }

  /** Makes the paper larger; the number in the bar says so. */
  void zoom() {
    Locator percent = page.locator(".pv-percent");
    String before = percent.innerText();
    official.press("Phóng to");
    assertThat(percent).not().hasText(before);
    official.press("Vừa cả trang");
  }

  /** Turns the paper: what was upright lies down. */
  void turn() {
    boolean upright = upright();
    official.press("Xoay 90 độ");
    page.waitForFunction(
        "upright => { const box = document.querySelector('.pv-sheet').getBoundingClientRect();"
            + " return (box.height > box.width) !== upright; }",
        upright);
    assertThat(upright()).isNotEqualTo(upright);
  }

  private boolean upright() {
    BoundingBox box = Objects.requireNonNull(page.locator(".pv-sheet").first().boundingBox());
    return box.height > box.width;
  }

  /** Puts another file beside the one that is looked at. */
  void compareWith(String file) {
    page.locator("vaadin-select.paper-compare").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(file)).first().click();
    assertThat(page.locator("motcua-paper[data-ready]")).hasCount(2);
    official.quiet();
  }

  void backToPapers() {
    official.press("Về danh sách giấy tờ");
  }

  void fits(String component) {
    official.buttonOf("Đạt: " + component).click();
    official.quiet();
  }

  void faulty(String component, String why) {
    official.buttonOf("Chưa đạt: " + component).click();
    official.dialog().getByLabel("Cần sửa hoặc nộp lại gì").fill(why);
    official.answer("Ghi nhận chưa đạt");
    official.sees(why);
  }

  void note(String words) {
    open("Ghi chú");
    official.textbox("Ghi chú mới").fill(words);
    official.press("Ghi lại");
    official.sees("Đã ghi chú.");
  }

  void tellApplicant(String words) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Gửi người nộp")).check();
    official.textbox("Ghi chú mới").fill(words);
    official.press("Ghi lại");
    official.answer("Gửi lời nhắn cho người nộp");
    official.sees("Đã ghi lời nhắn; người nộp sẽ được báo.");
  }

  void open(String tab) {
    official.tab(tab).click();
    official.quiet();
  }

  /** Asks another unit, for an opinion or to examine. */
  void ask(String act, String unit, String question, String send) {
    official.press(act);
    official.choose("Cơ quan", unit);
    official.dialog().getByRole(AriaRole.TEXTBOX).last().waitFor();
    official.dialog().locator("vaadin-text-area textarea").fill(question);
    official.answer(send);
  }

  /** Loads the screen again until an act is offered: the engine may be a moment behind. */
  void offers(String act) {
    for (int look = 0; look < LOOKS; look++) {
      try {
        official.button(act).waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MS));
        return;
      } catch (TimeoutError notYet) {
        page.reload();
        official.quiet();
      }
    }
    official.button(act).waitFor();
  }
}
