package vn.motcua.dossiers.access;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;

/**
 * Opens transactions in somebody's name. Row-level security reads the name, units and roles set
 * here; outside such a transaction no row is visible to the screens' database user.
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
    return in(new Scope(actor.username(), joined(visibleUnits(actor)), roles(actor)), work);
  }

  /** The same without a result. */
  public void as(Actor actor, Runnable work) {
    as(actor, nothing(work));
  }

  /**
   * Does the work in one transaction of the system's; only the workers' database user sees rows.
   */
  public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
    return in(new Scope(SYSTEM, "", ""), work);
  }

  /** The same without a result. */
  public void asSystem(Runnable work) {
    asSystem(nothing(work));
  }

  /** Units whose tasks the official may do: the own one and those it took over. */
  public Set<UnitCode> actingUnits(Actor actor) {
    Set<UnitCode> codes = new LinkedHashSet<>();
    codes.add(actor.unit());
    units.lineage(actor.unit()).forEach(unit -> codes.add(unit.code()));
    return codes;
  }

  /** Units whose dossiers the official sees: a supervisor also sees everything below. */
  public Set<UnitCode> visibleUnits(Actor actor) {
    Set<UnitCode> codes = actingUnits(actor);
    if (actor.is(Role.SUPERVISOR)) {
      for (Unit unit : units.under(actor.unit())) {
        units.lineage(unit.code()).forEach(below -> codes.add(below.code()));
      }
    }
    return codes;
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
                   set_config('motcua.roles', :roles, true)
            """)
        .param("official", scope.official())
        .param("units", scope.units())
        .param("roles", scope.roles())
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
    return actor.roles().stream().map(Role::key).sorted().collect(Collectors.joining(","));
  }

  private record Scope(String official, String units, String roles) {}
}
