package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClamAvTest {

  private static final byte[] LONG = new byte[150_000];

  @Test
  void aContentGoesInChunksAndComesBackClean() throws IOException {
    try (ServerSocket door = door("stream: OK\0")) {
      assertThat(clamAv(door.getLocalPort()).scan(LONG)).isEqualTo(VirusScan.Result.CLEAN);
    }
  }

  @Test
  void whatIsFoundIsInfected() throws IOException {
    try (ServerSocket door = door("stream: Eicar-Test-Signature FOUND\0")) {
      assertThat(clamAv(door.getLocalPort()).scan(LONG)).isEqualTo(VirusScan.Result.INFECTED);
    }
  }

  @Test
  void anErrorOfTheScannerIsNoCleanFile() throws IOException {
    try (ServerSocket door = door("INSTREAM size limit exceeded. ERROR\0")) {
      assertThat(clamAv(door.getLocalPort()).scan(LONG)).isEqualTo(VirusScan.Result.UNKNOWN);
    }
  }

  @Test
  void aScannerThatIsNotThereIsNoCleanFile() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(clamAv(port).scan(LONG)).isEqualTo(VirusScan.Result.UNKNOWN);
    assertThat(clamAv(port).answers()).isFalse();
  }

  @Test
  void aScannerThatStopsReadingIsNotWaitedForWithoutEnd() throws IOException {
    byte[] more = new byte[8 * 1024 * 1024];
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      VirusScan hanging =
          new ClamAv(
              "127.0.0.1", door.getLocalPort(), Duration.ofSeconds(2), Duration.ofMillis(200));

      assertThat(hanging.scan(more)).isEqualTo(VirusScan.Result.UNKNOWN);
    }
  }

  private static VirusScan clamAv(int port) {
    return new ClamAv("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  /** Answers one connection, once everything announced has come. */
  private static ServerSocket door(String reply) throws IOException {
    ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (Socket socket = door.accept();
              DataInputStream in = new DataInputStream(socket.getInputStream())) {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            int received = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
              received += in.readNBytes(length).length;
            }
            boolean whole =
                received == LONG.length
                    && new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0");
            socket
                .getOutputStream()
                .write((whole ? reply : "cut off").getBytes(StandardCharsets.US_ASCII));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return door;
  }
}
