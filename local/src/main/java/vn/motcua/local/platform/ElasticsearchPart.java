package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A single Elasticsearch node for the engine's record stream. */
final class ElasticsearchPart implements Part {
  private final Path program;
  private final Path folder;

  ElasticsearchPart(Path program, Path home) {
    this.program = program;
    this.folder = home.resolve("elasticsearch");
  }

  @Override
  public PartName name() {
    return PartName.ELASTICSEARCH;
  }

  @Override
  public List<WantedPort> ports() {
    return List.of(WantedPort.any("http"), WantedPort.any("transport"));
  }

  @Override
  public Launch prepare(Ports ports) {
    Path config = folder.resolve("config");
    Path pidFile = folder.resolve("pid");
    try {
      Folders.delete(config);
      Files.createDirectories(folder.resolve("temp"));
      Files.createDirectories(folder.resolve("logs"));
      Folders.copy(program.resolve("config"), config);
      Files.writeString(config.resolve("elasticsearch.yml"), settings(ports));
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Unprivileged.own(folder);
    return new Launch(
        List.of(program.resolve("bin/elasticsearch").toString(), "-d", "-p", pidFile.toString()),
        Map.of(
            "ES_JAVA_HOME", Machine.javaHome(),
            "ES_PATH_CONF", config.toString(),
            "ES_TMPDIR", folder.resolve("temp").toString(),
            "HOME", folder.toString(),
            "ES_JAVA_OPTS", "-Xms768m -Xmx768m"),
        folder,
        true,
        pidFile);
  }

  private String settings(Ports ports) {
    return """
    cluster.name: motcua-local
    node.name: motcua-local
    discovery.type: single-node
    xpack.security.enabled: false
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    path.data: "%s"
    path.logs: "%s"
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(
            ports.get("http"),
            ports.get("transport"),
            folder.resolve("data"),
            folder.resolve("logs"));
  }

  @Override
  public boolean ready(Ports ports) {
    return Http.get(address(ports) + "/_cluster/health")
        .filter(health -> !health.contains("\"status\":\"red\""))
        .isPresent();
  }

  @Override
  public String address(Ports ports) {
    return "http://127.0.0.1:" + ports.get("http");
  }
}
