package vn.motcua.local.launcher;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.motcua.local.platform.PlatformProblem;

/** Entry point of {@code ./motcua}. */
@Command(
    name = "motcua",
    description = "Runs Motcua on this machine. ./motcua test builds and tests everything.",
    mixinStandardHelpOptions = true,
    version = "Motcua 0.1.0",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ResetCommand.class,
      CatalogCommand.class,
      AccountCommand.class,
      AuditCommand.class,
      BenchCommand.class
    })
public final class Launcher {
  private static final String LOG_SETTINGS = "logback.configurationFile";

  private Launcher() {}

  public static void main(String[] args) {
    if (System.getProperty(LOG_SETTINGS) == null) {
      System.setProperty(LOG_SETTINGS, "launcher-logback.xml");
    }
    System.exit(run(args));
  }

  /** Exit code 0 good, 1 found problems, 2 wrong usage. */
  static int run(String... args) {
    CommandLine line = new CommandLine(new Launcher());
    // The script runs at the root of the repository; paths mean where its caller stands.
    Path from = Path.of(System.getProperty("motcua.from", ""));
    line.registerConverter(Path.class, from::resolve);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof PlatformProblem) {
        Console.problem(String.valueOf(failure.getMessage()));
      } else {
        failure.printStackTrace();
      }
      return Exit.PROBLEMS;
    });
    if (args.length == 0) {
      line.usage(System.err);
      return Exit.USAGE;
    }
    return line.execute(args);
  }
}
