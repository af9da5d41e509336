package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. What is wrong on their screens or in the browser's console fails the
 * journey when they leave.
 */
final class Official implements AutoCloseable {
  static final String PASSWORD = "motcua-local";
  private static final double FADING_MS = 600;
  private static final int FADING_LOOKS = 5;
  private static final double PATIENCE = Integer.getInteger("motcua.journey.patience", 60) * 1_000;

  static {
    // Playwright's own five seconds are too few where the house and the browser share two cores.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private final House house;
  private final String username;
  private Look look;
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

  /** Somebody without an account: at the login, or with a phone in hand. */
  static Official visitor(House house, Browser browser, Look look) {
    return new Official(house, browser, "nobody", look);
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

  /** Looks at the same screens otherwise: on a phone, in the dark, in English. */
  void look(Look other) {
    if (!other.language().equals(look.language())) {
      open("viec?tab=mine&lang=" + other.language());
    }
    look = other;
    page.setViewportSize(other.width(), other.height());
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(other.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(house.tasklist().resolve("/" + path).toString());
    quiet();
  }

  /** Opens the receiving desk for a new dossier, whatever was left unfinished there before. */
  void openDesk() {
    house.database().update("delete from casefile.desk_draft where username = ?", username);
    open("tiep-nhan");
  }

  /**
   * Waits until the server has nothing more to say to this screen. A page of Vaadin's first has one
   * client only, which is idle until the page begins to ask for its screen.
   */
  void quiet() {
    page.waitForFunction(
        "() => { const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});"
            + " return document.readyState === 'complete' && clients.length !== 1"
            + " && clients.every(client => !client.isActive || !client.isActive()); }");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The first button whose name begins so. */
  Locator buttonOf(String begin) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(begin)))
        .first();
  }

  private static Pattern beginning(String words) {
    return Pattern.compile("^" + words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"));
  }

  /** The tab whose name begins so, with or without a number. */
  Locator tab(String begin) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(beginning(begin)))
        .first();
  }

  /** The dialog on top. */
  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG).last();
  }

  /** Presses a button of the dialog on top. */
  void answer(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    quiet();
  }

  /** Takes a choice of a box by a part of its words. */
  void choose(String box, String choice) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(box)).last().fill(choice);
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice)).first().click();
    quiet();
  }

  /** Does something while nothing reaches the server; what the browser then notes is no fault. */
  void withoutLine(Runnable act) {
    int before = complaints.size();
    context.setOffline(true);
    try {
      act.run();
    } finally {
      context.setOffline(false);
    }
    page.getByText(Pattern.compile("^Mất kết nối"))
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    quiet();
    complaints.subList(before, complaints.size()).clear();
  }

  /** The browser forgets who is signed in, as if the session had ended. */
  void loseSession() {
    context.clearCookies();
  }

  /** Signs in again at the login that took the place of a screen. */
  void signInAgain() {
    page.waitForURL(Pattern.compile(".*dang-nhap.*"));
    quiet();
    textbox("Tên đăng nhập").fill(username);
    textbox("Mật khẩu").fill(PASSWORD);
    button("Đăng nhập").click();
    page.waitForURL(Pattern.compile("^(?!.*dang-nhap).*$"));
    quiet();
  }

  Locator textbox(String name) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
  }

  /** The field of exactly that name, where another's name contains it. */
  Locator field(String name) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
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
    settled().forEach(fault -> complaints.add(name + ": " + fault));
    snap(name);
  }

  /** What is wrong and stays so: a dialog that still fades in is looked at again. */
  private List<String> settled() {
    List<String> faults = Screen.faults(page);
    for (int look = 0; look < FADING_LOOKS && !faults.isEmpty(); look++) {
      page.waitForTimeout(FADING_MS);
      faults = Screen.faults(page);
    }
    return faults;
  }

  /** Does what the browser itself complains of by design, as an answer that something is gone. */
  void unheard(Runnable doing) {
    int before = complaints.size();
    doing.run();
    quiet();
    complaints.subList(before, complaints.size()).clear();
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
