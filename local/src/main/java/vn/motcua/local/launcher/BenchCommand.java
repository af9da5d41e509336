package vn.motcua.local.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Measures; one JSON object with figures and their units.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Option(names = "--json", description = "one JSON document on standard output")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    List<Bench> all =
        ServiceLoader.load(Bench.class).stream().map(ServiceLoader.Provider::get).toList();
    Optional<Bench> bench = all.stream().filter(known -> known.name().equals(name)).findFirst();
    if (bench.isEmpty()) {
      Console.problem(
          "No bench named " + name + "; there are: " + all.stream().map(Bench::name).toList());
      return Exit.USAGE;
    }
    Map<String, Bench.Figure> figures = bench.get().run(Console::progress);
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("bench", name);
      document.put("figures", figures);
      document.put("machine", machine());
      Console.json(document);
    } else {
      figures.forEach((figure, measured) ->
          Console.result("%-32s %,.3f %s".formatted(figure, measured.value(), measured.unit())));
    }
    return Exit.GOOD;
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.version"));
    return machine;
  }
}
