package vn.motcua.dossiers.access;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;

/**
 * Opens transactions in somebody's name. Row-level security reads the name, units, roles and duties
 * set here; outside such a transaction no row is visible to the screens' database user.
 *
 * @see "docs/decisions/0012-access-in-sql.md"
 */
public final class Access {

  private static final String SYSTEM = "system";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Units units;

  public Access(JdbcClient jdbc, TransactionTemplate transactions, Units units) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.units = units;
  }

  /**
   * Does the work in one transaction of the official's; joins the one already open for the same
   * official.
   *
   * @throws IllegalStateException inside a transaction of somebody else
   */
  public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    return in(
        new Scope(
            actor.username(),
            joined(visibleUnits(actor)),
            roles(actor),
            keys(duties(actor)),
            joined(managedUnits(actor))),
        work);
  }

  /** The same without a result. */
  public void as(Actor actor, Runnable work) {
    as(actor, nothing(work));
  }

  /**
   * Does the work in one transaction of the system's; only the workers' database user sees rows.
   */
  public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
    return in(new Scope(SYSTEM, "", "", "", ""), work);
  }

  /** The same without a result. */
  public void asSystem(Runnable work) {
    asSystem(nothing(work));
  }

  /**
   * Units whose tasks the official may do: the own one and those it took over, and the same of the
   * colleagues the official acts for. Which roles there: {@link #duties}.
   */
  public Set<UnitCode> actingUnits(Actor actor) {
    Set<UnitCode> codes = new LinkedHashSet<>(lineage(actor.unit()));
    actor.substitutes().forEach(absent -> codes.addAll(lineage(absent.unit())));
    return codes;
  }

  /** Every role at every unit in which the official may act, substitutions included. */
  public Set<Duty> duties(Actor actor) {
    Set<Duty> duties = new LinkedHashSet<>(duties(actor.unit(), actor.roles()));
    actor.substitutes().forEach(absent -> duties.addAll(duties(absent.unit(), absent.roles())));
    return duties;
  }

  /**
   * In whose right the official may act in a role at a unit: their own first, then that of an
   * absent colleague; empty if in nobody's.
   */
  public Optional<Authority> authority(Actor actor, UnitCode unit, Role role) {
    if (actor.is(role) && lineage(actor.unit()).contains(unit)) {
      return Optional.of(Authority.OWN);
    }
    return actor.substitutes().stream()
        .filter(absent -> absent.roles().contains(role) && lineage(absent.unit()).contains(unit))
        .findFirst()
        .map(Authority::of);
  }

  /**
   * The same for a task that somebody holds: what an absent colleague holds is done for that
   * colleague, even by somebody who has the role.
   */
  public Optional<Authority> authority(
      Actor actor, UnitCode unit, Role role, @Nullable String holder) {
    Optional<Authority> forHolder =
        holder == null || holder.equals(actor.username())
            ? Optional.empty()
            : actor
                .substituted(holder)
                .filter(absent -> absent.roles().contains(role))
                .filter(absent -> lineage(absent.unit()).contains(unit))
                .map(Authority::of);
    return forHolder.isPresent() ? forHolder : authority(actor, unit, role);
  }

  /** Units whose dossiers the official sees: a supervisor also sees everything below. */
  public Set<UnitCode> visibleUnits(Actor actor) {
    Set<UnitCode> codes = actingUnits(actor);
    if (actor.is(Role.SUPERVISOR)) {
      codes.addAll(below(actor.unit()));
    }
    actor.substitutes().stream()
        .filter(absent -> absent.roles().contains(Role.SUPERVISOR))
        .forEach(absent -> codes.addAll(below(absent.unit())));
    return codes;
  }

  /**
   * Units whose accounts the official looks after: the own one, those it took over and all below.
   * In their own right only: an administrator's absence lends nobody the accounts.
   */
  public Set<UnitCode> managedUnits(Actor actor) {
    if (!actor.is(Role.ADMINISTRATOR)) {
      return Set.of();
    }
    Set<UnitCode> codes = lineage(actor.unit());
    codes.addAll(below(actor.unit()));
    return codes;
  }

  /** The unit itself and those it took over. */
  private Set<UnitCode> lineage(UnitCode unit) {
    Set<UnitCode> codes = new LinkedHashSet<>();
    codes.add(unit);
    units.lineage(unit).forEach(old -> codes.add(old.code()));
    return codes;
  }

  private Set<UnitCode> below(UnitCode unit) {
    Set<UnitCode> codes = new LinkedHashSet<>();
    units.under(unit).forEach(below -> codes.addAll(lineage(below.code())));
    return codes;
  }

  private Set<Duty> duties(UnitCode unit, Set<Role> roles) {
    Set<Duty> duties = new LinkedHashSet<>();
    lineage(unit)
        .forEach(code -> roles.stream().sorted().forEach(role -> duties.add(new Duty(role, code))));
    return duties;
  }

  private <T extends @Nullable Object> T in(Scope scope, Supplier<T> work) {
    Object open = TransactionSynchronizationManager.getResource(this);
    if (open != null) {
      if (!Objects.equals(open, scope)) {
        throw new IllegalStateException("A transaction of somebody else is open.");
      }
      return work.get();
    }
    TransactionSynchronizationManager.bindResource(this, scope);
    try {
      return transactions.execute(status -> {
        name(scope);
        return work.get();
      });
    } finally {
      TransactionSynchronizationManager.unbindResource(this);
    }
  }

  private void name(Scope scope) {
    jdbc.sql(
            """
            select set_config('motcua.official', :official, true),
                   set_config('motcua.units', :units, true),
                   set_config('motcua.roles', :roles, true),
                   set_config('motcua.duties', :duties, true),
                   set_config('motcua.managed', :managed, true)
            """)
        .param("official", scope.official())
        .param("units", scope.units())
        .param("roles", scope.roles())
        .param("duties", scope.duties())
        .param("managed", scope.managed())
        .query((row, number) -> row.getString(1))
        .single();
  }

  private static Supplier<@Nullable Void> nothing(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static String joined(Set<UnitCode> codes) {
    return codes.stream().map(UnitCode::value).collect(Collectors.joining(","));
  }

  private static String roles(Actor actor) {
    return actor.allRoles().stream().map(Role::key).sorted().collect(Collectors.joining(","));
  }

  private static String keys(Set<Duty> duties) {
    return duties.stream().map(Duty::key).collect(Collectors.joining(","));
  }

  private record Scope(
      String official, String units, String roles, String duties, String managed) {}
}
