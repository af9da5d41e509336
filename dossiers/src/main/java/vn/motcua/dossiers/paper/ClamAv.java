package vn.motcua.dossiers.paper;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon over TCP: {@code INSTREAM}, a connection for each content. */
final class ClamAv implements VirusScan {

  private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_REPLY = 1024;
  private static final int MEGABYTE = 1024 * 1024;

  /** The least a scanner must take: a megabyte in this time. */
  private static final Duration SLOWEST = Duration.ofSeconds(1);

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("virus-scan-bound").factory());

  private final String host;
  private final int port;
  private final Duration connect;
  private final Duration read;

  ClamAv(String host, int port, Duration connect, Duration read) {
    this.host = host;
    this.port = port;
    this.connect = connect;
    this.read = read;
  }

  @Override
  public Result scan(byte[] content) {
    try {
      String reply = ask(content);
      if (reply.endsWith(" FOUND")) {
        LOG.warn("A file was refused: {}", reply);
        return Result.INFECTED;
      }
      if (reply.equals("stream: OK")) {
        return Result.CLEAN;
      }
      LOG.error("The virus scanner at {} answered: {}", place(), reply);
    } catch (IOException e) {
      LOG.error("The virus scanner at {} does not answer: {}", place(), e.getMessage());
    }
    return Result.UNKNOWN;
  }

  @Override
  public String place() {
    return host + ":" + port;
  }

  @Override
  public boolean answers() {
    try (Socket socket = open()) {
      socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
      return reply(socket).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private String ask(byte[] content) throws IOException {
    Socket socket = open();
    ScheduledFuture<?> bound = WATCH.schedule(() -> end(socket), longest(content), MILLISECONDS);
    try (socket;
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < content.length; at += CHUNK) {
        int length = Math.min(CHUNK, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
      return reply(socket);
    } finally {
      bound.cancel(false);
    }
  }

  /**
   * A daemon that stops reading lets a write wait for ever: time limits of sockets are for reads.
   */
  private long longest(byte[] content) {
    return read.toMillis() + content.length * SLOWEST.toMillis() / MEGABYTE;
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("Was closed already.", e);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connect.toMillis()));
      socket.setSoTimeout(Math.toIntExact(read.toMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static String reply(Socket socket) throws IOException {
    byte[] bytes = socket.getInputStream().readNBytes(LONGEST_REPLY);
    return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
  }
}
