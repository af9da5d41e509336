package vn.motcua.local.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.local.browser.BrowserForTests;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.Http;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.IntakeClient;

/**
 * Everything that runs, a browser in front of it and the portal behind it. The system property
 * {@code motcua.journey.home} names the home of a running house to be used and left running; else
 * one is started in {@code local/target/journey-home} and stopped after the last journey.
 */
final class House implements AutoCloseable {
  private final FullStack stack;
  private final BrowserForTests browser;
  private final Path home;
  private final Path pictures;
  private final boolean kept;
  private @Nullable Backstage backstage;

  private House(FullStack stack, BrowserForTests browser, Path home, Path pictures, boolean kept) {
    this.stack = stack;
    this.browser = browser;
    this.home = home;
    this.pictures = pictures;
    this.kept = kept;
  }

  static House start() {
    PlatformSettings standard = PlatformSettings.standard();
    Path target = standard.root().resolve("local/target");
    String running = System.getProperty("motcua.journey.home");
    Path home = running == null ? target.resolve("journey-home") : Path.of(running);
    PlatformSettings settings = standard.withHome(home);
    Progress log = line -> System.err.println("[journey] " + line);
    if (running == null) {
      Platform.stop(settings, log);
      Folders.delete(home);
    }
    BrowserForTests browser = BrowserForTests.start();
    FullStack stack = FullStack.engines(settings, log);
    try {
      stack.startAll();
    } catch (RuntimeException e) {
      stack.close();
      browser.close();
      throw e;
    }
    return new House(stack, browser, home, target.resolve("journey"), running != null);
  }

  /** Where what runs writes its logs. */
  Path logs() {
    return home.resolve("logs");
  }

  /** Where the pictures of the screens are kept. */
  Path pictures() {
    return pictures;
  }

  /** The house's database as its superuser, to set the scene. */
  JdbcTemplate database() {
    Properties secrets = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JdbcTemplate(
        new DriverManagerDataSource(
            stack.addresses().postgres(), "postgres", secrets.getProperty("superuser")));
  }

  /** Signs somebody in at a screen of a desk, in Vietnamese. */
  Official signIn(String username) {
    return signIn(username, Look.DESK);
  }

  Official signIn(String username, Look look) {
    return Official.signIn(this, browser.browser(), username, look);
  }

  /** Somebody who does not sign in. */
  Official visitor(Look look) {
    return Official.visitor(this, browser.browser(), look);
  }

  /** What another application beside this house is told of its engines. */
  Map<String, String> environment() {
    return stack.addresses().asEnvironment();
  }

  URI tasklist() {
    return stack.address(PartName.TASKLIST);
  }

  /** What the portal has heard of a dossier, in order; nothing where it is too busy to say. */
  private List<Integer> portalStatuses(String dossier) {
    String heard = Http.get(stack.address(PartName.STAND_INS) + "/_received/portal").orElse("[]");
    return StreamSupport.stream(JsonMapper.shared().readTree(heard).spliterator(), false)
        .filter(call -> call.path("key").asString("").startsWith(dossier + ":"))
        .map(call -> call.path("body").path("status"))
        .map(JsonNode::asInt)
        .toList();
  }

  /** The intake API, as a portal uses it. */
  IntakeClient portal() {
    return new IntakeClient(stack.address(PartName.WORKERS), stack.addresses().apiToken());
  }

  /** Submits a case through the intake API and returns the code of its dossier. */
  String submit(Submission submission) throws IOException, InterruptedException {
    HttpResponse<String> answer = portal().submit(submission);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("Intake: " + answer.statusCode() + " " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body()).path("dossierCode").asString();
  }

  /** What officials can do, without their screens: to set a scene. */
  Backstage backstage() {
    Backstage known = backstage;
    if (known == null) {
      known = new Backstage(this, vn.motcua.local.traffic.House.ofOfficials(stack.addresses()));
      backstage = known;
    }
    return known;
  }

  /** Waits until the engine knows every published procedure. */
  void awaitCatalogue() {
    stack.awaitCatalogue();
  }

  /** Waits until the portal has heard so many statuses of a dossier, and returns all it heard. */
  List<Integer> heardByPortal(String dossier, int statuses) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    List<Integer> heard = portalStatuses(dossier);
    while (heard.size() < statuses && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      heard = portalStatuses(dossier);
    }
    return heard;
  }

  /** Brings a missing paper through the intake API. */
  HttpResponse<String> supplement(String dossier, String component)
      throws IOException, InterruptedException {
    return portal().supplement(dossier, component, "journey-" + dossier);
  }

  @Override
  public void close() {
    browser.close();
    if (backstage != null) {
      backstage.close();
    }
    if (!kept) {
      stack.close();
    }
  }
}
