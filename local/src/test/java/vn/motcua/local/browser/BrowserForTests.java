package vn.motcua.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium for journeys: the one found on this machine, else one installed by the system's
 * package manager (as root), else the one Playwright brings. If none can be had, the journey fails:
 * it is never skipped.
 */
public final class BrowserForTests implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private BrowserForTests(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Starts a headless browser.
   *
   * @throws IllegalStateException if no browser can be had
   */
  public static BrowserForTests start() {
    Optional<Path> found = found().or(BrowserForTests::installed);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    found.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.of()));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    found.ifPresent(options::setExecutablePath);
    try {
      return new BrowserForTests(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw new IllegalStateException(
          "No browser starts here. Install Chromium (Debian: apt-get install chromium).", e);
    }
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> found() {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin");
    Stream<Path> named =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named, FOLDERS.stream()).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> installed() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    if (run("apt-get", "update", "-qq")
        && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")) {
      return found();
    }
    return Optional.empty();
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
