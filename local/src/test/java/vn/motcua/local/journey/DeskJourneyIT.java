package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A walk-in dossier of 1.004873 by keyboard alone. The time is counted as an official needs it: the
 * keys pressed, at a hand's pace, and the answers of the house as they come.
 */
@ExtendWith(JourneyExtension.class)
final class DeskJourneyIT {

  /** One key in a fifth of a second: sixty words a minute, a practised hand. */
  private static final Duration PACE = Duration.ofMillis(200);

  /** What a look at the screen takes before the next step. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Pattern CODE = Pattern.compile("H\\d\\d\\.[\\d.]+-\\d{6}-\\d{4}");

  private final House house;
  private int keys;
  private int looks;
  private long waited;

  DeskJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void aWalkInIsRegisteredByKeyboardAloneWithinAMinute() {
    try (Official desk = house.signIn("tiepnhan")) {
      desk.openDesk();
      type(desk, AriaRole.TEXTBOX, "Số định danh cá nhân", "999190123456");
      comes(desk, () -> desk.sees("lấy từ cơ sở dữ liệu dân cư"));
      desk.picture("10-desk-person");
      type(desk, AriaRole.TEXTBOX, "Điện thoại", "0905123456");
      press(desk, "Enter");
      type(desk, AriaRole.COMBOBOX, "Thủ tục hành chính", "xac nhan tinh trang hon nhan");
      Locator offered =
          desk.page()
              .getByRole(
                  AriaRole.OPTION,
                  new Page.GetByRoleOptions()
                      .setName(Pattern.compile("Giấy xác nhận tình trạng hôn nhân")))
              .first();
      comes(desk, offered::waitFor);
      press(desk, "ArrowDown");
      press(desk, "Enter");
      comes(desk, () -> stands(desk, AriaRole.CHECKBOX, "Nộp tờ khai giấy"));
      press(desk, "Space");
      for (int tab = 0; tab < 8 && !focused(desk).contains("giấy tờ"); tab++) {
        press(desk, "Tab");
      }
      press(desk, "Enter");
      comes(desk, () -> desk.sees("Đủ điều kiện tiếp nhận"));
      desk.picture("10-desk-ready");
      press(desk, "Control+Enter");
      comes(desk, () -> desk.button("Hồ sơ tiếp theo").waitFor());
      desk.picture("10-desk-slip");

      assertThat(CODE.matcher(desk.page().getByRole(AriaRole.DIALOG).innerText()).find()).isTrue();
      System.err.printf(
          "[journey] desk: %d keys, %d looks, %.1f s waited: %.1f s by hand%n",
          keys, looks, waited / 1e9, seconds());
      assertThat(keys).as("keys pressed for a dossier of 1.004873").isLessThan(80);
      assertThat(looks).as("answers to be looked at").isLessThan(8);
    }
  }

  private double seconds() {
    return (PACE.multipliedBy(keys).plus(LOOK.multipliedBy(looks)).toNanos() + waited) / 1e9;
  }

  private void type(Official desk, AriaRole role, String field, String text) {
    stands(desk, role, field);
    keys += text.length();
    desk.page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(15));
  }

  private void press(Official desk, String key) {
    keys++;
    desk.page().keyboard().press(key);
    long before = System.nanoTime();
    desk.quiet();
    waited += System.nanoTime() - before;
  }

  /** Waits until the screen has put the cursor there: keys pressed before would go elsewhere. */
  private static void stands(Official desk, AriaRole role, String name) {
    assertThat(desk.page().getByRole(role, new Page.GetByRoleOptions().setName(name))).isFocused();
  }

  private void comes(Official desk, Runnable answer) {
    looks++;
    long before = System.nanoTime();
    answer.run();
    desk.quiet();
    waited += System.nanoTime() - before;
  }

  /** The words on the button that has the focus; of other elements nothing. */
  private static String focused(Official desk) {
    return String.valueOf(
        desk.page()
            .evaluate(
                "() => document.activeElement?.matches('vaadin-button') &&"
                    + " !document.activeElement.getAttribute('aria-label')"
                    + " ? document.activeElement.innerText : ''"));
  }
}
