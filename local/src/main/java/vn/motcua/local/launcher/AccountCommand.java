package vn.motcua.local.launcher;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.account.FirstPassword;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.SignIns;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;

/** What an administrator does with local accounts; each act is audited. */
@Command(
    name = "account",
    description = "Local accounts of officials.",
    mixinStandardHelpOptions = true)
final class AccountCommand {

  @Command(
      name = "set",
      description =
          "Makes an account, or gives it another name, unit or roles; prints a password to be"
              + " changed at the first login.",
      mixinStandardHelpOptions = true)
  int set(
      @Parameters(paramLabel = "USER") String username,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--unit", required = true) String unit,
      @Option(names = "--roles", required = true, split = ",") List<String> roles) {
    Set<Role> held =
        roles.stream()
            .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return save(new Actor(username, name, new UnitCode(unit), held), "account-set");
  }

  @Command(
      name = "reset",
      description = "A new password to be changed at the first login; lifts a lock.",
      mixinStandardHelpOptions = true)
  int reset(@Parameters(paramLabel = "USER") String username) {
    Optional<Account> account = new Officials(database().jdbc()).find(username);
    if (account.isEmpty()) {
      Console.result("There is no such account, or it is closed.");
      return Exit.PROBLEMS;
    }
    return save(account.get().actor(), "password-reset");
  }

  @Command(
      name = "close",
      description = "Nobody signs in with it any more; open sessions end.",
      mixinStandardHelpOptions = true)
  int close(@Parameters(paramLabel = "USER") String username) {
    Database database = database();
    Officials officials = new Officials(database.jdbc());
    Optional<Account> account = officials.find(username);
    if (account.isEmpty()) {
      Console.result("There is no such account, or it is closed.");
      return Exit.PROBLEMS;
    }
    Access access = database.access();
    access.asSystem(() -> {
      officials.setActive(username, false);
      tell(database, access, account.get().actor(), "account-closed");
    });
    return Exit.GOOD;
  }

  private static int save(Actor actor, String action) {
    Database database = database();
    Officials officials = new Officials(database.jdbc());
    Access access = database.access();
    String password = FirstPassword.make();
    String hash =
        "{argon2}" + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password);
    access.asSystem(() -> {
      officials.save(new Account(actor, hash, true, Instant.now()));
      new SignIns(
              database.jdbc(),
              access,
              officials,
              new AuditTrail(database.jdbc(), access, Clock.systemUTC()),
              Clock.systemUTC())
          .unlock(actor.username());
      tell(database, access, actor, action);
    });
    Console.result(actor.username() + "  " + password);
    return Exit.GOOD;
  }

  private static void tell(Database database, Access access, Actor actor, String action) {
    new AuditTrail(database.jdbc(), access, Clock.systemUTC())
        .append(
            new AuditEntry(
                actor.unit().value(),
                "system",
                action,
                null,
                Map.of("username", actor.username())));
  }

  private static Database database() {
    return new Database(Platform.addresses(PlatformSettings.standard()));
  }
}
