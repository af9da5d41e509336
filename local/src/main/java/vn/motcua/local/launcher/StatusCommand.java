package vn.motcua.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PartStatus;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "status",
    description = "Says how each part is; exit code 1 unless all are up.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Option(names = "--json", description = "one JSON document on standard output")
  private boolean json;

  record Line(String name, String state, String address) {}

  record Document(boolean green, List<Line> parts) {}

  @Override
  public Integer call() {
    Everything everything = new Everything(PlatformSettings.standard(), Console::progress);
    Document document = document(everything.status(), everything.beside());
    if (json) {
      Console.json(document);
    } else {
      document
          .parts()
          .forEach(part ->
              Console.result("%-14s %-7s %s".formatted(part.name(), part.state(), part.address())));
      Console.result(document.green() ? "All green." : "Not all parts are up.");
    }
    return document.green() ? Exit.GOOD : Exit.PROBLEMS;
  }

  /**
   * @param beside what the stand-ins offer besides: as well as they are
   */
  static Document document(List<PartStatus> parts, Map<String, String> beside) {
    List<Line> lines = new ArrayList<>();
    for (PartStatus part : parts) {
      String state = part.state().name().toLowerCase(Locale.ROOT);
      lines.add(new Line(part.name().key(), state, part.address()));
      if (part.name() == PartName.STAND_INS) {
        beside.forEach((name, address) -> lines.add(new Line(name, state, address)));
      }
    }
    return new Document(
        parts.stream().allMatch(part -> part.state() == PartStatus.State.UP), lines);
  }
}
