package vn.motcua.local.launcher;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.audit.Verification;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;

@Command(name = "audit", description = "The audit trail.", mixinStandardHelpOptions = true)
final class AuditCommand {

  @Command(
      name = "verify",
      description =
          "Checks every hash chain; exit code 1 and the broken entry if one does not hold.",
      mixinStandardHelpOptions = true)
  int verify(@Option(names = "--json") boolean json) {
    Database database = new Database(Platform.addresses(PlatformSettings.standard()));
    Verification found =
        new AuditTrail(database.jdbc(), database.access(), Clock.systemUTC()).verify();
    if (json) {
      Console.json(found);
    } else {
      found
          .problems()
          .forEach(broken ->
              Console.result(
                  "broken: unit %s, day %s, entry %d: %s"
                      .formatted(broken.unit(), broken.day(), broken.seq(), broken.reason())));
      Console.result(
          "%d entries in %d chains: %s"
              .formatted(
                  found.entries(), found.chains(), found.holds() ? "all hold" : "NOT intact"));
    }
    return found.holds() ? Exit.GOOD : Exit.PROBLEMS;
  }
}
