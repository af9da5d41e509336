package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A designer changes a template: what is typed and not saved does not go without a word. */
@ExtendWith(JourneyExtension.class)
final class TemplateJourneyIT {
  private static final String TYPED = "<!-- thử nghiệm -->";
  private static final String ASKED = "Bỏ phần đang sửa?";
  private static final Pattern TEMPLATE = Pattern.compile(".*/mau-van-ban$");

  private final House house;

  TemplateJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void whatIsTypedIsAskedAboutBeforeItGoesAndOnlyThen() {
    try (Official designer = house.signIn("thietke")) {
      Leaving leaving = new Leaving(designer, ASKED);
      designer.open("thu-tuc");
      leaving.goTo("Mẫu văn bản");
      designer.page().waitForURL("**/mau-van-ban");
      designer.picture("template");
      leaving.goTo("Thủ tục");
      designer.page().waitForURL("**/thu-tuc");
      leaving.goTo("Mẫu văn bản");
      designer.page().waitForURL("**/mau-van-ban");
      designer.quiet();

      assertThat(text(designer)).not().hasValue("");
      String shipped = text(designer).inputValue();
      type(designer);
      designer.sees("Có thay đổi chưa lưu");
      leaving.goTo("Thủ tục");
      leaving.isAsked();
      designer.picture("template-leave");
      leaving.stay();
      assertThat(designer.page()).hasURL(TEMPLATE);
      assertThat(text(designer)).hasValue(TYPED + shipped);

      designer.page().goBack();
      leaving.isAsked();
      leaving.stay();
      assertThat(designer.page()).hasURL(TEMPLATE);
      assertThat(text(designer)).hasValue(TYPED + shipped);

      assertThat(leaving.reloaded()).containsExactly("beforeunload");

      type(designer);
      leaving.goTo("Thủ tục");
      designer.press("Bỏ phần sửa");
      designer.page().waitForURL("**/thu-tuc");
    }
  }

  @Test
  void whatIsSavedIsAVersionAndIsNotAskedAbout() {
    try (Official designer = house.signIn("thietke")) {
      Leaving leaving = new Leaving(designer, ASKED);
      designer.open("mau-van-ban");
      type(designer);
      designer.textbox("Lý do đổi mẫu").fill("Thử lưu một bản");
      designer.press("Lưu bản mới");
      designer.sees("Đã lưu bản mới của mẫu");
      designer.picture("template-saved");
      leaving.goTo("Thủ tục");
      designer.page().waitForURL("**/thu-tuc");
      assertThat(leaving.asks()).isFalse();
    }
  }

  private static void type(Official designer) {
    Locator text = text(designer);
    assertThat(text).not().hasValue("");
    text.click();
    designer.page().keyboard().press("Control+Home");
    designer.page().keyboard().type(TYPED);
  }

  private static Locator text(Official designer) {
    return designer.textbox("Nội dung mẫu (XHTML)");
  }
}
