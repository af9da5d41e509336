package vn.motcua.dossiers.storage;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.platform.Http;

/** An S3 server as a process of its own, on a loopback port, with one bucket. */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "giay-to";

  private final Process process;
  private final URI address;

  private S3Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static S3Server start() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = Files.createDirectories(Path.of("target")).resolve("s3-server.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar(),
                    "--server.port=0",
                    "--com.adobe.testing.s3mock.http-port=" + port,
                    "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
    server.awaitAnswer();
    return server;
  }

  URI address() {
    return address;
  }

  private static String jar() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.matches(".*s3mock-[^/]*-exec\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No S3 server on the class path."));
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (Http.get(address + "/" + BUCKET).isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("The S3 server does not start: target/s3-server.log");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
