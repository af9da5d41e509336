package vn.motcua.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "reset",
    description = "Stops everything and deletes its data; the fetched programs stay.",
    mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    PlatformSettings settings = PlatformSettings.standard();
    new Everything(settings, Console::progress).down();
    try (Stream<Path> all = Files.list(settings.home())) {
      List<Path> data = all.filter(path -> !path.equals(settings.engines())).toList();
      data.forEach(Folders::delete);
    }
    Console.result("All data of " + settings.home() + " are deleted.");
    return Exit.GOOD;
  }
}
