package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Zeebe broker with one partition and its gateway (gRPC and REST), exporting to Elasticsearch
 * what the projection reads.
 *
 * @see "docs/decisions/0001: the three truths"
 */
final class ZeebePart implements Part {
  private static final List<String> NOT_EXPORTED =
      List.of(
          "DECISION",
          "DECISIONEVALUATION",
          "DEPLOYMENT",
          "ERROR",
          "ESCALATION",
          "FORM",
          "JOB",
          "JOBBATCH",
          "MESSAGE",
          "MESSAGECORRELATION",
          "MESSAGESUBSCRIPTION",
          "PROCESS",
          "PROCESSEVENT",
          "PROCESSINSTANCECREATION",
          "PROCESSINSTANCEMIGRATION",
          "PROCESSINSTANCEMODIFICATION",
          "PROCESSMESSAGESUBSCRIPTION",
          "RESOURCEDELETION",
          "SIGNAL",
          "SIGNALSUBSCRIPTION",
          "TIMER",
          "VARIABLE",
          "VARIABLEDOCUMENT",
          "COMPENSATIONSUBSCRIPTION");

  private final Path program;
  private final Path folder;
  private final String elasticsearch;
  private final boolean clockControlled;

  ZeebePart(Path program, Path home, String elasticsearch, boolean clockControlled) {
    this.program = program;
    this.folder = home.resolve("zeebe");
    this.elasticsearch = elasticsearch;
    this.clockControlled = clockControlled;
  }

  @Override
  public PartName name() {
    return PartName.ZEEBE;
  }

  @Override
  public List<WantedPort> ports() {
    return List.of(
        WantedPort.any("grpc"),
        WantedPort.any("rest"),
        WantedPort.any("management"),
        WantedPort.any("command"),
        WantedPort.any("internal"));
  }

  @Override
  public Launch prepare(Ports ports) {
    try {
      Files.createDirectories(folder.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("JAVA_HOME", Machine.javaHome());
    environment.put("JAVA_OPTS", "-Xms256m -Xmx768m -XX:+ExitOnOutOfMemoryError");
    broker(environment, ports);
    exporter(environment);
    return new Launch(
        List.of(program.resolve("bin/broker").toString()), environment, folder, false, null);
  }

  private void broker(Map<String, String> environment, Ports ports) {
    environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
    environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
    environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "500MB");
    environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "250MB");
    environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "256MB");
    environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", port(ports, "command"));
    environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", port(ports, "internal"));
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", port(ports, "grpc"));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", port(ports, "rest"));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", port(ports, "management"));
    environment.put("ZEEBE_CLOCK_CONTROLLED", Boolean.toString(clockControlled));
  }

  /** Small batches: an official sees a task within half a second instead of two. */
  private void exporter(Map<String, String> environment) {
    String exporter = "ZEEBE_BROKER_EXPORTERS_ELASTICSEARCH_";
    environment.put(exporter + "CLASSNAME", "io.camunda.zeebe.exporter.ElasticsearchExporter");
    environment.put(exporter + "ARGS_URL", elasticsearch);
    environment.put(exporter + "ARGS_BULK_DELAY", "1");
    environment.put(exporter + "ARGS_BULK_SIZE", "100");
    environment.put(exporter + "ARGS_INDEX_PREFIX", "zeebe-record");
    NOT_EXPORTED.forEach(type -> environment.put(exporter + "ARGS_INDEX_" + type, "false"));
  }

  private static String port(Ports ports, String name) {
    return Integer.toString(ports.get(name));
  }

  /** A moved clock makes the broker call itself unhealthy for a while, though it works. */
  @Override
  public boolean ready(Ports ports) {
    return Http.get(address(ports, "rest") + "/v2/topology")
        .filter(topology -> topology.contains("\"role\":\"leader\""))
        .filter(topology -> clockControlled || topology.contains("\"health\":\"healthy\""))
        .filter(topology -> Ports.answers(ports.get("grpc")))
        .filter(topology -> Ports.answers(ports.get("management")))
        .isPresent();
  }

  @Override
  public String address(Ports ports) {
    return address(ports, "grpc");
  }

  static String address(Ports ports, String name) {
    return "http://127.0.0.1:" + ports.get(name);
  }
}
