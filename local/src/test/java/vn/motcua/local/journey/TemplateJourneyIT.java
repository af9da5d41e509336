package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A designer changes a template: what is typed and not saved does not go without a word. */
@ExtendWith(JourneyExtension.class)
final class TemplateJourneyIT {
  private static final String TYPED = "<!-- thử nghiệm -->";
  private static final String ASKED = "Bỏ phần đang sửa?";

  private final House house;

  TemplateJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void whatIsTypedIsAskedAboutBeforeItGoesAndOnlyThen() {
    try (Official designer = house.signIn("thietke")) {
      designer.open("thu-tuc");
      goTo(designer, "Mẫu văn bản");
      designer.page().waitForURL("**/mau-van-ban");
      designer.picture("template");
      goTo(designer, "Thủ tục");
      designer.page().waitForURL("**/thu-tuc");
      goTo(designer, "Mẫu văn bản");
      designer.page().waitForURL("**/mau-van-ban");
      designer.quiet();

      String shipped = text(designer).inputValue();
      type(designer);
      designer.sees("Có thay đổi chưa lưu");
      goTo(designer, "Thủ tục");
      designer.sees(ASKED);
      designer.picture("template-leave");
      stay(designer);
      assertThat(designer.page().url()).endsWith("/mau-van-ban");
      assertThat(text(designer).inputValue()).isEqualTo(TYPED + shipped);

      designer.page().goBack();
      designer.sees(ASKED);
      stay(designer);
      assertThat(designer.page().url()).endsWith("/mau-van-ban");
      assertThat(text(designer).inputValue()).isEqualTo(TYPED + shipped);

      assertThat(reloaded(designer)).containsExactly("beforeunload");

      type(designer);
      goTo(designer, "Thủ tục");
      designer.press("Bỏ phần sửa");
      designer.page().waitForURL("**/thu-tuc");
    }
  }

  @Test
  void whatIsSavedIsAVersionAndIsNotAskedAbout() {
    try (Official designer = house.signIn("thietke")) {
      designer.open("mau-van-ban");
      type(designer);
      designer.textbox("Lý do đổi mẫu").fill("Thử lưu một bản");
      designer.press("Lưu bản mới");
      designer.sees("Đã lưu bản mới của mẫu");
      designer.picture("template-saved");
      goTo(designer, "Thủ tục");
      designer.page().waitForURL("**/thu-tuc");
      assertThat(designer.page().getByText(ASKED).count()).isZero();
    }
  }

  /** Loads the page again and returns what the browser asked before. */
  private static List<String> reloaded(Official designer) {
    List<String> asked = new ArrayList<>();
    Consumer<Dialog> answer =
        dialog -> {
          asked.add(dialog.type());
          dialog.accept();
        };
    designer.page().onDialog(answer);
    designer.page().reload();
    designer.page().offDialog(answer);
    designer.quiet();
    return asked;
  }

  /** Stays, and waits until the question is gone: another may be asked at once. */
  private static void stay(Official designer) {
    designer.press("Ở lại");
    designer
        .page()
        .getByText(ASKED)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static void type(Official designer) {
    Locator text = text(designer);
    text.click();
    designer.page().keyboard().press("Control+Home");
    designer.page().keyboard().type(TYPED);
  }

  private static Locator text(Official designer) {
    return designer.textbox("Nội dung mẫu (XHTML)");
  }

  private static void goTo(Official designer, String place) {
    designer.page().locator("vaadin-side-nav-item", hasText(place)).first().click();
    designer.quiet();
  }

  private static Page.LocatorOptions hasText(String place) {
    return new Page.LocatorOptions().setHasText(place);
  }
}
