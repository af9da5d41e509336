package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real PostgreSQL, Elasticsearch and Zeebe on loopback ports of this machine. They outlive this
 * object and this process until {@link #stop()}; a second {@link #start} adopts what runs.
 */
public final class Platform {
  private static final List<PartName> ENGINES =
      List.of(PartName.POSTGRESQL, PartName.ELASTICSEARCH, PartName.ZEEBE);

  private final PlatformSettings settings;
  private final Supervisor supervisor;
  private final Engines engines;
  private final Secrets secrets;

  private Platform(PlatformSettings settings, Progress progress) {
    this.settings = settings;
    this.supervisor = new Supervisor(settings.home(), progress);
    this.engines = new Engines(settings.root(), settings.engines(), progress);
    try {
      Files.createDirectories(settings.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.secrets = Secrets.in(settings.home());
  }

  /**
   * Starts, or adopts, what is not given by address.
   *
   * @throws PlatformProblem if something a person can mend stands in the way
   */
  public static Platform start(PlatformSettings settings, Progress progress) {
    Platform platform = new Platform(settings, progress);
    if (!platform.own().stream().allMatch(platform.supervisor::runs)) {
      Machine.demand(settings.home(), 2_000, 2_500);
    }
    platform.own().forEach(name -> platform.engines.ensure(artefact(name)));
    platform.own().forEach(name -> platform.supervisor.start(platform.part(name)));
    return platform;
  }

  /**
   * Starts, or adopts, PostgreSQL alone.
   *
   * @param disk what will be put into it, in MB
   * @throws PlatformProblem if something a person can mend stands in the way
   */
  public static DatabaseAddress startDatabase(
      PlatformSettings settings, Progress progress, int disk) {
    Platform platform = new Platform(settings, progress);
    Machine.demand(settings.home(), disk, 1_000);
    if (platform.own().contains(PartName.POSTGRESQL)) {
      platform.engines.ensure(artefact(PartName.POSTGRESQL));
      platform.supervisor.start(platform.part(PartName.POSTGRESQL));
    }
    return platform.database();
  }

  /**
   * Starts, or adopts, Elasticsearch alone.
   *
   * @param disk what will be put into it, in MB
   * @throws PlatformProblem if something a person can mend stands in the way
   */
  public static URI startElasticsearch(PlatformSettings settings, Progress progress, int disk) {
    Platform platform = new Platform(settings, progress);
    Machine.demand(settings.home(), disk, 1_500);
    if (platform.own().contains(PartName.ELASTICSEARCH)) {
      platform.engines.ensure(artefact(PartName.ELASTICSEARCH));
      platform.supervisor.start(platform.part(PartName.ELASTICSEARCH));
    }
    return URI.create(platform.address(PartName.ELASTICSEARCH));
  }

  /** Ends every engine of this home that runs, in the reverse order of their start. */
  public static void stop(PlatformSettings settings, Progress progress) {
    Supervisor supervisor = new Supervisor(settings.home(), progress);
    for (PartName name : ENGINES.reversed()) {
      if (supervisor.runs(name)) {
        progress.say("stopping " + name.key());
        supervisor.stop(name, name == PartName.POSTGRESQL ? "INT" : "TERM");
      }
    }
  }

  public void stop() {
    stop(settings, Progress.SILENT);
  }

  /** Ends one engine without warning, as a crash does; for tests. */
  public void kill(PartName name) {
    demandOwn(name);
    supervisor.kill(name);
  }

  /** Starts one engine again, on the same ports and data, ending it first if it runs. */
  public void restart(PartName name) {
    demandOwn(name);
    Part part = part(name);
    supervisor.stop(part);
    supervisor.start(part);
  }

  private DatabaseAddress database() {
    Map<String, String> given = settings.environment();
    return new DatabaseAddress(
        address(PartName.POSTGRESQL),
        given.getOrDefault("MOTCUA_POSTGRES_OWNER_PASSWORD", secrets.get("owner")),
        given.getOrDefault("MOTCUA_POSTGRES_WORKERS_PASSWORD", secrets.get("workers")),
        given.getOrDefault("MOTCUA_POSTGRES_UI_PASSWORD", secrets.get("ui")));
  }

  public Addresses addresses() {
    Map<String, String> given = settings.environment();
    DatabaseAddress database = database();
    return new Addresses(
        database.url(),
        database.ownerPassword(),
        database.workersPassword(),
        database.uiPassword(),
        URI.create(address(PartName.ELASTICSEARCH)),
        URI.create(address(PartName.ZEEBE)),
        zeebe("rest", "MOTCUA_ZEEBE_REST"),
        given.getOrDefault("MOTCUA_API_TOKEN", secrets.get("api")));
  }

  /** The engine's management address, where tests move its clock. */
  public URI zeebeManagement() {
    return zeebe("management", "MOTCUA_ZEEBE_MANAGEMENT");
  }

  private URI zeebe(String port, String variable) {
    String given = settings.environment().get(variable);
    if (given != null) {
      return URI.create(given);
    }
    PartState zeebe = supervisor.find(PartName.ZEEBE).orElse(null);
    if (zeebe == null || adopted(PartName.ZEEBE).isPresent()) {
      throw new PlatformProblem("MOTCUA_ZEEBE is given: give " + variable + " as well.");
    }
    return URI.create(ZeebePart.address(zeebe.chosenPorts(), port));
  }

  private List<PartName> own() {
    return ENGINES.stream().filter(name -> adopted(name).isEmpty()).toList();
  }

  /** The address given for this engine, if one is. */
  private Optional<String> adopted(PartName name) {
    return given(settings, name);
  }

  /** The address given from outside for an engine, which is then neither started nor stopped. */
  public static Optional<String> given(PlatformSettings settings, PartName name) {
    String variable =
        switch (name) {
          case POSTGRESQL -> "MOTCUA_POSTGRES";
          case ELASTICSEARCH -> "MOTCUA_ELASTICSEARCH";
          case ZEEBE -> "MOTCUA_ZEEBE";
          case STAND_INS, WORKERS, TASKLIST -> "";
        };
    return Optional.ofNullable(settings.environment().get(variable))
        .filter(text -> !text.isBlank());
  }

  private String address(PartName name) {
    return known(name).orElseThrow(() -> new PlatformProblem(name.key() + " was not started."));
  }

  private Optional<String> known(PartName name) {
    return adopted(name).or(() -> supervisor.find(name).map(PartState::address));
  }

  /** How the three engines are now; starts nothing. */
  public static List<PartStatus> status(PlatformSettings settings) {
    Platform platform = new Platform(settings, Progress.SILENT);
    return ENGINES.stream()
        .map(name ->
            platform
                .adopted(name)
                .map(address -> PartStatus.ofGiven(name, address))
                .orElseGet(() -> platform.supervisor.status(platform.part(name))))
        .toList();
  }

  /** What a running platform answers to; for commands that use it without starting it. */
  public static Addresses addresses(PlatformSettings settings) {
    return new Platform(settings, Progress.SILENT).addresses();
  }

  private static Artefact artefact(PartName name) {
    return switch (name) {
      case POSTGRESQL -> Artefact.postgresql();
      case ELASTICSEARCH -> Artefact.ELASTICSEARCH;
      case ZEEBE -> Artefact.ZEEBE;
      case STAND_INS, WORKERS, TASKLIST ->
          throw new IllegalArgumentException(name + " is not an engine");
    };
  }

  private void demandOwn(PartName name) {
    if (!own().contains(name)) {
      throw new PlatformProblem(name.key() + " belongs to somebody else: it is not touched.");
    }
  }

  private Part part(PartName name) {
    return switch (name) {
      case POSTGRESQL -> new PostgresPart(engines.place(artefact(name)), settings.home(), secrets);
      case ELASTICSEARCH -> new ElasticsearchPart(engines.place(artefact(name)), settings.home());
      case ZEEBE ->
          new ZeebePart(
              engines.place(artefact(name)),
              settings.home(),
              known(PartName.ELASTICSEARCH).orElse(""),
              settings.clockControlled());
      case STAND_INS, WORKERS, TASKLIST ->
          throw new IllegalArgumentException(name + " is not an engine");
    };
  }
}
