package vn.motcua.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Ports;
import vn.motcua.local.signing.DemoCertificates;

/** How the stand-ins and the two applications are started here. */
final class Applications {
  private static final List<String> SERVICES =
      List.of(
          "population",
          "person",
          "land",
          "civil-status",
          "document",
          "notification",
          "portal",
          "payment");

  private static final String PROCEDURES = "MOTCUA_PROCEDURES";
  private static final String SMTP = "smtp";
  private static final String VIRUS_SCAN = "virus-scan";

  private final Path root;
  private final Map<String, String> engines;

  /**
   * @param settings in whose home the papers' files lie, beside the engines' data, and whose
   *     environment may say which procedures are brought in
   */
  Applications(PlatformSettings settings, Addresses addresses) {
    this(settings.root(), environment(settings, addresses));
  }

  private static Map<String, String> environment(PlatformSettings settings, Addresses addresses) {
    Path home = settings.home();
    Map<String, String> environment = new HashMap<>(addresses.asEnvironment());
    environment.put(PROCEDURES, settings.environment().getOrDefault(PROCEDURES, ""));
    environment.put("MOTCUA_STORAGE_FOLDER", home.resolve("files").toString());
    environment.put("MOTCUA_SCANNER_FOLDER", home.resolve("scanner").toString());
    DemoCertificates keys = new DemoCertificates(home.resolve("signing"));
    keys.make(Accounts.ALL.stream().collect(Collectors.toMap(Actor::username, Actor::name)));
    environment.putAll(keys.asEnvironment());
    return environment;
  }

  private Applications(Path root, Map<String, String> engines) {
    this.root = root;
    this.engines = engines;
  }

  /** Parts that can be asked how they are, not started. */
  static Applications forStatus(Path root) {
    return new Applications(root, Map.of());
  }

  JavaPart standIns(Optional<Integer> workersPort) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MOTCUA_API_TOKEN", engines.getOrDefault("MOTCUA_API_TOKEN", ""));
    environment.put(
        "MOTCUA_INTAKE", "http://127.0.0.1:" + workersPort.orElse(Applications.WORKERS_PORT));
    return new JavaPart(
        PartName.STAND_INS,
        root,
        new JavaPart.Program(
            List.of(
                "-cp", System.getProperty("java.class.path"), "vn.motcua.local.standins.StandIns"),
            "-Xmx128m"),
        environment,
        new JavaPart.Door("MOTCUA_STANDINS_PORT", 0, "/_health", "/_health"),
        new JavaPart.SideDoor(SMTP, "MOTCUA_STANDINS_SMTP_PORT"),
        new JavaPart.SideDoor(VIRUS_SCAN, "MOTCUA_STANDINS_VIRUS_SCAN_PORT"));
  }

  static final int WORKERS_PORT = 8081;

  JavaPart workers(Ports standIns) {
    Map<String, String> environment = new HashMap<>(engines);
    environment.remove("MOTCUA_POSTGRES_UI_PASSWORD");
    environment.keySet().removeIf(name -> name.startsWith("MOTCUA_SIGNING_"));
    for (String service : SERVICES) {
      environment.put(
          "MOTCUA_" + service.toUpperCase(Locale.ROOT).replace('-', '_'),
          "http://127.0.0.1:%d/%s".formatted(standIns.byName().getOrDefault("http", 0), service));
    }
    Integer smtp = standIns.byName().get(SMTP);
    if (smtp != null) {
      environment.put("MOTCUA_SMTP_HOST", "127.0.0.1");
      environment.put("MOTCUA_SMTP_PORT", smtp.toString());
      environment.put("MOTCUA_SMTP_STARTTLS", "false");
    }
    environment.putAll(virusScan(standIns));
    return application(
        PartName.WORKERS,
        "workers",
        environment,
        new JavaPart.Door(
            "SERVER_PORT", WORKERS_PORT, "/actuator/health/readiness", "/actuator/health"));
  }

  /**
   * @param standIns with the virus scanner's port, or without: then nothing is scanned
   */
  JavaPart tasklist(Ports standIns) {
    Map<String, String> environment = new HashMap<>(engines);
    environment.putAll(virusScan(standIns));
    environment.remove("MOTCUA_POSTGRES_OWNER_PASSWORD");
    environment.remove("MOTCUA_POSTGRES_WORKERS_PASSWORD");
    environment.remove("MOTCUA_API_TOKEN");
    return application(
        PartName.TASKLIST,
        "tasklist-ui",
        environment,
        new JavaPart.Door("SERVER_PORT", 8080, "/actuator/health/readiness", "/actuator/health"));
  }

  private static Map<String, String> virusScan(Ports standIns) {
    Integer port = standIns.byName().get(VIRUS_SCAN);
    return port == null ? Map.of() : Map.of("MOTCUA_VIRUS_SCAN_ADDRESS", "127.0.0.1:" + port);
  }

  /** What else the stand-ins offer, name → where to look or send. */
  static Map<String, String> beside(Ports standIns) {
    Map<String, String> beside = new TreeMap<>();
    Map<String, Integer> ports = standIns.byName();
    if (ports.containsKey(SMTP)) {
      beside.put("mails", "http://127.0.0.1:%d/_mails".formatted(ports.getOrDefault("http", 0)));
      beside.put(SMTP, "127.0.0.1:" + ports.get(SMTP));
    }
    if (ports.containsKey(VIRUS_SCAN)) {
      beside.put(VIRUS_SCAN, "127.0.0.1:" + ports.get(VIRUS_SCAN));
    }
    return beside;
  }

  private JavaPart application(
      PartName name, String module, Map<String, String> environment, JavaPart.Door door) {
    return new JavaPart(
        name,
        root,
        new JavaPart.Program(List.of("-jar", jar(module).toString()), "-Xmx512m"),
        environment,
        door);
  }

  private Path jar(String module) {
    Path target = root.resolve(module).resolve("target");
    if (engines.isEmpty()) {
      return target;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-app.jar"))
          .findFirst()
          .orElseThrow(() ->
              new PlatformProblem(
                  "No "
                      + module
                      + " application in "
                      + target
                      + ": run ./motcua, which builds it."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
