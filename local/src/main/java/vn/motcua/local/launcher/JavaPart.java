package vn.motcua.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.local.platform.Http;
import vn.motcua.local.platform.Launch;
import vn.motcua.local.platform.Part;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.Ports;

/** One of our own programs as a child process. */
final class JavaPart implements Part {
  private final PartName name;
  private final Path directory;
  private final Program program;
  private final Map<String, String> environment;
  private final Door door;
  private final List<SideDoor> sideDoors;

  /**
   * @param arguments what follows {@code java} and its options
   * @param heap as {@code -Xmx…}
   */
  record Program(List<String> arguments, String heap) {}

  /**
   * Where it listens.
   *
   * @param variable that tells it its port
   * @param preferred port, 0 = any
   * @param health path that answers 200 when it is ready
   * @param well path that answers 200 while it does all its work
   */
  record Door(String variable, int preferred, String health, String well) {}

  /**
   * Another port it listens on.
   *
   * @param name of the port, as {@link Ports} knows it
   * @param variable that tells the program its number
   */
  record SideDoor(String name, String variable) {}

  JavaPart(
      PartName name,
      Path directory,
      Program program,
      Map<String, String> environment,
      Door door,
      SideDoor... sideDoors) {
    this.name = name;
    this.directory = directory;
    this.program = program;
    this.environment = environment;
    this.door = door;
    this.sideDoors = List.of(sideDoors);
  }

  @Override
  public PartName name() {
    return name;
  }

  @Override
  public List<WantedPort> ports() {
    List<WantedPort> wanted = new ArrayList<>();
    wanted.add(new WantedPort("http", door.preferred()));
    sideDoors.forEach(side -> wanted.add(new WantedPort(side.name(), 0)));
    return wanted;
  }

  @Override
  public Launch prepare(Ports ports) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.heap(),
                "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(program.arguments());
    Map<String, String> variables = new HashMap<>(environment);
    variables.put(door.variable(), Integer.toString(ports.get("http")));
    sideDoors.forEach(
        side -> variables.put(side.variable(), Integer.toString(ports.get(side.name()))));
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    return new Launch(command, variables, directory, false, null);
  }

  @Override
  public boolean ready(Ports ports) {
    return Http.get(address(ports) + door.health()).isPresent();
  }

  @Override
  public boolean well(Ports ports) {
    return Http.get(address(ports) + door.well()).isPresent();
  }

  @Override
  public String address(Ports ports) {
    return "http://127.0.0.1:" + ports.get("http");
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(4);
  }
}
