package vn.motcua.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "down",
    description = "Stops everything; data stay.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    new Everything(PlatformSettings.standard(), Console::progress).down();
    Console.result("Everything is stopped.");
    return Exit.GOOD;
  }
}
