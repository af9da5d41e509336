package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. What is wrong on their screens or in the browser's console fails the
 * journey when they leave.
 */
final class Official implements AutoCloseable {
  static final String PASSWORD = "motcua-local";
  private static final double PATIENCE = Integer.getInteger("motcua.journey.patience", 60) * 1_000;

  private final House house;
  private final String username;
  private final Look look;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Official(House house, Browser browser, String username, Look look) {
    this.house = house;
    this.username = username;
    this.look = look;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text() + " (" + message.location() + ")");
      }
    });
  }

  static Official signIn(House house, Browser browser, String username, Look look) {
    Official official = new Official(house, browser, username, look);
    boolean english = look.language().equals("en");
    official.open(english ? "dang-nhap?lang=en" : "dang-nhap");
    official.textbox(english ? "User name" : "Tên đăng nhập").fill(username);
    official.textbox(english ? "Password" : "Mật khẩu").fill(PASSWORD);
    official.button(english ? "Sign in" : "Đăng nhập").click();
    official.page.waitForURL(Pattern.compile("^(?!.*dang-nhap).*$"));
    official.quiet();
    return official;
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(house.tasklist().resolve("/" + path).toString());
    quiet();
  }

  /** Waits until the server has nothing more to say to this screen. */
  void quiet() {
    page.waitForFunction(
        "() => document.readyState === 'complete' && Object.values(window.Vaadin?.Flow?.clients ??"
            + " {}).every(client => !client.isActive || !client.isActive())");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator textbox(String name) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
  }

  /** Presses a button and waits for what comes of it. */
  void press(String name) {
    button(name).click();
    quiet();
  }

  /** Waits until the words stand somewhere on the screen; keeps a picture of a screen without. */
  void sees(String words) {
    try {
      assertThat(page.getByText(words).first())
          .isVisible(
              new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                  .setTimeout(PATIENCE));
    } catch (AssertionError e) {
      snap("failed-" + username);
      throw e;
    }
  }

  /** Keeps a picture of the screen, once it is quiet, and checks how it is built. */
  void picture(String name) {
    quiet();
    Screen.faults(page).forEach(fault -> complaints.add(name + ": " + fault));
    snap(name);
  }

  /** Keeps a picture without checking. */
  void snap(String name) {
    String ending = look.name().isEmpty() ? "" : "-" + look.name();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(house.pictures().resolve(name + ending + ".png")));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what is wrong on the screens of " + username).isEmpty();
  }
}
