package vn.motcua.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of one part, by name. */
public record Ports(Map<String, Integer> byName) {

  public Ports {
    byName = Map.copyOf(byName);
  }

  /**
   * @throws PlatformProblem if the part has no port of this name
   */
  public int get(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new PlatformProblem("No port named " + name + " was chosen.");
    }
    return port;
  }

  /**
   * Keeps the earlier choice where its ports are still free, so that others find the part again.
   *
   * @param claims keep other launchers away until they are closed
   */
  static Ports choose(List<Part.WantedPort> wanted, Ports earlier, PortClaims claims) {
    Map<String, Integer> chosen = new LinkedHashMap<>();
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (Part.WantedPort port : wanted) {
        ServerSocket socket =
            hold(List.of(earlier.byName().getOrDefault(port.name(), 0), port.preferred()), claims);
        held.add(socket);
        chosen.put(port.name(), socket.getLocalPort());
      }
      return new Ports(chosen);
    } catch (IOException e) {
      throw new PlatformProblem("No free port on the loopback address: " + e.getMessage(), e);
    } finally {
      held.forEach(Ports::close);
    }
  }

  /** Of a part whose ports do not matter to the asker. */
  public static Ports unknown() {
    return none();
  }

  static Ports none() {
    return new Ports(Map.of());
  }

  /** True if something listens on this loopback port. */
  public static boolean answers(int port) {
    return answers("127.0.0.1", port);
  }

  static boolean answers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @SuppressWarnings("resource") // handed to the caller, who closes it
  private static ServerSocket hold(List<Integer> wishes, PortClaims claims) throws IOException {
    for (int wish : wishes) {
      if (wish == 0 || !claims.take(wish)) {
        continue;
      }
      try {
        return new ServerSocket(wish, 1, InetAddress.getLoopbackAddress());
      } catch (IOException taken) {
        continue;
      }
    }
    while (true) {
      ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      if (claims.take(any.getLocalPort())) {
        return any;
      }
      close(any);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // a port that was only held to choose it
    }
  }
}
