package vn.motcua.dossiers.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Duty;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.outbox.EngineOutbox;

/**
 * What an administrator does with the accounts of their units: each change is one transaction with
 * its audit entry, tasks the official may no longer do and substitutions included. Nobody changes
 * the own account, one with a role they could not give, or reads a password.
 *
 * @see "docs/decisions/0046"
 */
public final class Accounts {

  private static final String USERNAME = "[a-z0-9][a-z0-9.-]{1,63}";
  private static final int LONGEST_NAME = 200;
  private static final Set<Role> OF_THE_WORK =
      EnumSet.of(Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER, Role.CLERK, Role.TAX);
  private static final Set<Role> BELOW = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);

  private final AccountRows rows;
  private final Access access;
  private final Units units;
  private final EngineOutbox engine;
  private final AuditTrail audit;

  public Accounts(
      JdbcClient jdbc, Access access, Units units, EngineOutbox engine, AuditTrail audit) {
    this.rows = new AccountRows(jdbc);
    this.access = access;
    this.units = units;
    this.engine = engine;
    this.audit = audit;
  }

  /** A page by name; nothing for whoever is no administrator. */
  public List<AccountRow> page(
      AccountFilter filter, @Nullable AccountCursor after, int size, Actor actor) {
    return access.as(actor, () -> rows.page(filter, after, size));
  }

  /** How many there are. */
  public int count(AccountFilter filter, Actor actor) {
    return access.as(actor, () -> rows.count(filter));
  }

  /** One account of the administrator's units. */
  public Optional<AccountRow> find(String username, Actor actor) {
    return access.as(actor, () -> rows.find(username));
  }

  /** Units where the administrator may open accounts: those that still work, the own one first. */
  public List<UnitCode> units(Actor actor) {
    return access.managedUnits(actor).stream()
        .filter(code -> units.find(code).filter(unit -> unit.successor() == null).isPresent())
        .toList();
  }

  /** Roles the administrator gives at a unit: those of its work; below also who leads it there. */
  public Set<Role> givable(UnitCode unit, Actor actor) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (access.managedUnits(actor).contains(unit)) {
      roles.addAll(OF_THE_WORK);
      boolean own =
          access.duties(actor).stream().map(Duty::unit).anyMatch(code -> code.equals(unit));
      if (!own) {
        roles.addAll(BELOW);
      }
    }
    return roles;
  }

  /**
   * How many waiting tasks the official holds that such a change would take from them.
   *
   * @param after the owner as they would be; null if the account is to be locked
   */
  public int losing(String username, @Nullable Actor after, Actor actor) {
    Set<String> kept = keys(after == null ? Set.of() : access.duties(after));
    return access.as(
        actor,
        () ->
            manageable(username).isEmpty()
                ? 0
                : rows.held(username).entrySet().stream()
                    .filter(held -> !kept.contains(held.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
  }

  /**
   * A new account with a first password, to be changed at the first login.
   *
   * @param hash of {@link FirstPassword}
   */
  public AccountResult open(Actor owner, String hash, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<Text> problem =
              owner.username().matches(USERNAME)
                  ? problem(owner, actor)
                  : Optional.of(Wording.text("account.username"));
          if (problem.isPresent()) {
            return new AccountResult.Refused(problem.get());
          }
          if (!rows.open(owner, hash)) {
            return refused("account.taken");
          }
          tell(actor, "account-opened", owner, Map.of());
          return new AccountResult.Done(0, 0);
        });
  }

  /**
   * Another name, unit or other roles. Tasks the official may no longer do go to the heir where the
   * heir may do them, else back to their unit; in another unit substitutions end.
   *
   * @param heir user name of a colleague; null = all go back
   */
  public AccountResult change(Actor owner, @Nullable String heir, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<AccountRow> before = manageable(owner.username());
          Optional<Text> problem =
              before.isEmpty()
                  ? Optional.of(Wording.text("account.not-yours"))
                  : problem(owner, actor);
          if (problem.isPresent()) {
            return new AccountResult.Refused(problem.get());
          }
          AccountResult.Done done = handOver(owner, access.duties(owner), heir, actor);
          if (!before.orElseThrow().owner().unit().equals(owner.unit())) {
            rows.endSubstitutions(owner.username());
          }
          rows.change(owner);
          tell(actor, "account-changed", owner, details(done));
          return done;
        });
  }

  /** Nobody signs in with it any more and its sessions end; what its owner holds is handed over. */
  public AccountResult lock(String username, @Nullable String heir, Actor actor) {
    return managed(
        username,
        actor,
        owner -> {
          AccountResult.Done done = handOver(owner, Set.of(), heir, actor);
          rows.endSubstitutions(username);
          rows.lock(username, true);
          tell(actor, "account-locked", owner, details(done));
          return done;
        });
  }

  /** Its owner may sign in again, with the password as it was. */
  public AccountResult unlock(String username, Actor actor) {
    return managed(
        username,
        actor,
        owner -> {
          rows.lock(username, false);
          tell(actor, "account-unlocked", owner, Map.of());
          return new AccountResult.Done(0, 0);
        });
  }

  /** A first password again; sessions opened with the old one end. */
  public AccountResult resetPassword(String username, String hash, Actor actor) {
    return managed(
        username,
        actor,
        owner -> {
          rows.password(username, hash);
          tell(actor, "password-reset", owner, Map.of());
          return new AccountResult.Done(0, 0);
        });
  }

  private AccountResult managed(
      String username, Actor actor, java.util.function.Function<Actor, AccountResult> act) {
    return access.as(
        actor,
        () ->
            manageable(username)
                .map(row -> act.apply(row.owner()))
                .orElseGet(() -> refused("account.not-yours")));
  }

  private Optional<AccountRow> manageable(String username) {
    return rows.find(username).filter(AccountRow::manageable);
  }

  private Optional<Text> problem(Actor owner, Actor actor) {
    if (owner.name().isBlank() || owner.name().length() > LONGEST_NAME) {
      return Optional.of(Wording.text("account.name"));
    }
    if (owner.roles().isEmpty()) {
      return Optional.of(Wording.text("account.roles"));
    }
    return givable(owner.unit(), actor).containsAll(owner.roles())
        ? Optional.empty()
        : Optional.of(Wording.text("account.not-givable"));
  }

  private AccountResult.Done handOver(
      Actor owner, Set<Duty> kept, @Nullable String heir, Actor actor) {
    Set<Duty> heirs =
        heir == null
            ? Set.of()
            : rows.find(heir).map(row -> access.duties(row.owner())).orElse(Set.of());
    List<AccountRows.Handed> handed = rows.handOver(owner.username(), kept, heir, heirs);
    for (AccountRows.Handed task : handed) {
      String to = task.to();
      String key = UUID.randomUUID().toString();
      Map<String, Object> details = new TreeMap<>();
      details.put("task", task.task());
      details.put("step", task.element());
      details.put("from", owner.username());
      if (to == null) {
        engine.unassign(task.dossier(), task.task(), key);
      } else {
        engine.assign(task.dossier(), task.task(), to, key);
        details.put("to", to);
      }
      audit.append(
          new AuditEntry(
              actor.unit().value(),
              actor.username(),
              to == null ? "task-released" : "task-assigned",
              task.dossier().value(),
              details));
    }
    int given = Math.toIntExact(handed.stream().filter(task -> task.to() != null).count());
    return new AccountResult.Done(handed.size() - given, given);
  }

  private void tell(Actor actor, String action, Actor owner, Map<String, Object> more) {
    Map<String, Object> details = new TreeMap<>(more);
    details.put("username", owner.username());
    details.put("unit", owner.unit().value());
    details.put(
        "roles", owner.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")));
    audit.append(new AuditEntry(actor.unit().value(), actor.username(), action, null, details));
  }

  private static Map<String, Object> details(AccountResult.Done done) {
    return Map.of("released", done.released(), "given", done.given());
  }

  private static Set<String> keys(Set<Duty> duties) {
    return duties.stream().map(Duty::key).collect(Collectors.toSet());
  }

  private static AccountResult refused(String key) {
    return new AccountResult.Refused(Wording.text(key));
  }
}
