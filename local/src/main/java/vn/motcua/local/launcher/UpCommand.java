package vn.motcua.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PartStatus;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "up",
    description =
        "Starts PostgreSQL, Elasticsearch, Zeebe, the stand-ins of the data services, the workers"
            + " and the tasklist; deploys the catalogue; prints addresses and accounts.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private static final String LICENCE =
      """
      The embedded Zeebe comes under the Camunda License 1.0: development, tests and demonstrations
      only. Production needs an engine of your own with Camunda's licence (see README.md).\
      """;

  @Option(names = "--detach", description = "return once everything is up")
  private boolean detach;

  @Option(names = "--empty", description = "without the demonstration accounts")
  private boolean empty;

  @Option(
      names = "--history",
      arity = "0..1",
      fallbackValue = "20000",
      paramLabel = "DOSSIERS",
      description =
          "fill the empty house with a year of invented dossiers; ${FALLBACK-VALUE} unless told")
  private int history;

  @Override
  public Integer call() {
    if (history < 0 || history > Demonstration.MOST) {
      Console.problem("--history takes 1 to " + Demonstration.MOST + " dossiers.");
      return Exit.USAGE;
    }
    Everything everything = new Everything(PlatformSettings.standard(), Console::progress);
    Thread stop = new Thread(everything::interrupt, "stop");
    if (!detach) {
      Runtime.getRuntime().addShutdownHook(stop);
    }
    everything.up(!empty, history);
    print(everything);
    if (!detach) {
      Console.result("Ctrl-C stops everything.");
      everything.await();
    }
    return Exit.GOOD;
  }

  private void print(Everything everything) {
    Console.result("");
    for (PartStatus part : everything.status()) {
      Console.result("%-14s %s".formatted(part.name().key(), part.address()));
      if (part.name() == PartName.STAND_INS) {
        everything
            .beside()
            .forEach((name, address) -> Console.result("%-14s %s".formatted(name, address)));
      }
      if (part.name() == PartName.TASKLIST) {
        Console.result("");
        Console.result("Open " + part.address() + "/ and sign in.");
      }
    }
    if (!empty) {
      Console.result("Accounts, all with the password " + Accounts.PASSWORD + ":");
      for (Actor actor : Accounts.ALL) {
        Console.result(
            "  %-14s %-11s %s"
                .formatted(
                    actor.username(), actor.roles().iterator().next().key(), actor.unit().value()));
      }
    }
    Console.result("");
    Console.result(LICENCE);
  }
}
