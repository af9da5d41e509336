package vn.motcua.local.standins;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Speaks as ClamAV's daemon does: {@code zPING} and {@code zINSTREAM}. It knows one virus, the test
 * string of EICAR, which harms nobody.
 */
public final class VirusScanner implements AutoCloseable {

  private static final int MOST_BYTES = 64 << 20;
  private static final int LONGEST_COMMAND = 32;

  /** In two parts, so that scanners leave this program alone. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("virus-scanner-", 0).factory());

  private VirusScanner(ServerSocket door) {
    this.door = door;
  }

  /**
   * Starts listening.
   *
   * @param port loopback port; 0 takes a free one
   */
  public static VirusScanner start(int port) throws IOException {
    VirusScanner scanner =
        new VirusScanner(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    scanner.threads.execute(scanner::listen);
    return scanner;
  }

  public int port() {
    return door.getLocalPort();
  }

  /** What it finds. */
  public static String testVirus() {
    return EICAR;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> answer(caller));
      } catch (IOException closed) {
        // The next look at the door ends it.
      }
    }
  }

  private static void answer(Socket caller) {
    try (caller) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(caller.getInputStream()));
      String reply =
          switch (command(in)) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> stream(in);
            default -> "UNKNOWN COMMAND";
          };
      caller.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // Who asked does not wait for the answer.
    }
  }

  private static String command(DataInputStream in) throws IOException {
    StringBuilder command = new StringBuilder();
    for (int next = in.read(); next > 0 && command.length() < LONGEST_COMMAND; next = in.read()) {
      command.append((char) next);
    }
    return command.toString();
  }

  /** Chunks, each with its length before it, up to one of length zero. */
  private static String stream(DataInputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      if (length < 0 || content.size() + (long) length > MOST_BYTES) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      content.write(in.readNBytes(length));
    }
    return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
        ? "stream: Eicar-Test-Signature FOUND"
        : "stream: OK";
  }
}
