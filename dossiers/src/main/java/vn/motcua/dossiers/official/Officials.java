package vn.motcua.dossiers.official;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Substituted;
import vn.motcua.dossiers.casefile.Rows;

/** Finds officials and keeps their accounts. */
public final class Officials {

  private final JdbcClient jdbc;

  public Officials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The active account with this user name; knows for whom its owner acts at this moment. */
  public Optional<Account> find(String username) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    return jdbc.sql(
            """
            select username, name, unit, roles, casefile.password_of(username) password_hash,
              must_change, password_at
            from casefile.official where username = :username and active
            """)
        .param("username", name)
        .query((row, number) ->
            new Account(
                actor(row),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                Rows.instantOf(row, "password_at")))
        .optional()
        .map(this::withSubstitutes);
  }

  /** Active officials of a unit with a role, by name: whom a head can choose. */
  public List<Actor> withRole(UnitCode unit, Role role) {
    return jdbc.sql(
            """
            select username, name, unit, roles from casefile.official
            where unit = :unit and active and :role = any (roles) order by name, username
            """)
        .param("unit", unit.value())
        .param("role", role.key())
        .query((row, number) -> actor(row))
        .list();
  }

  /** All active officials of a unit, by name. */
  public List<Actor> ofUnit(UnitCode unit) {
    return jdbc.sql(
            """
            select username, name, unit, roles from casefile.official
            where unit = :unit and active order by name, username
            """)
        .param("unit", unit.value())
        .query((row, number) -> actor(row))
        .list();
  }

  /**
   * Creates the account or brings it up to date; for the workers' database user. A changed password
   * ends the sessions opened with the old one.
   */
  public void save(Account account) {
    Actor actor = account.actor();
    jdbc.sql(
            """
            insert into casefile.official as o
              (username, name, unit, roles, password_hash, must_change)
            values (:username, :name, :unit, string_to_array(:roles, ','), :hash, :mustChange)
            on conflict (username) do update set name = excluded.name, unit = excluded.unit,
              roles = excluded.roles, password_hash = excluded.password_hash, active = true,
              must_change = excluded.must_change,
              password_at = case when o.password_hash = excluded.password_hash
                then o.password_at else now() end
            """)
        .param("username", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit().value())
        .param(
            "roles",
            actor.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")))
        .param("hash", account.passwordHash())
        .param("mustChange", account.mustChange())
        .update();
  }

  /** Closes or reopens an account; for the workers' database user. False if there is none. */
  public boolean setActive(String username, boolean active) {
    return jdbc.sql("update casefile.official set active = :active where username = :username")
            .param("active", active)
            .param("username", username)
            .update()
        == 1;
  }

  private Account withSubstitutes(Account account) {
    return new Account(
        account.actor().acting(substituted(account.actor().username())),
        account.passwordHash(),
        account.mustChange(),
        account.passwordAt());
  }

  /** Roles that the absent still has, at an account that is still open. */
  private List<Substituted> substituted(String username) {
    return jdbc.sql(
            """
            select o.username, o.name, o.unit, array_agg(s.role order by s.role) roles
            from casefile.substitution s join casefile.official o on o.username = s.absent
            where s.substitute = :username and s.starts_at <= now() and s.ends_at > now()
              and s.ended_at is null and o.active and s.role = any (o.roles)
            group by o.username, o.name, o.unit order by o.name, o.username
            """)
        .param("username", username)
        .query((row, number) ->
            new Substituted(
                row.getString("username"),
                row.getString("name"),
                new UnitCode(row.getString("unit")),
                roles(row)))
        .list();
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        row.getString("username"),
        row.getString("name"),
        new UnitCode(row.getString("unit")),
        roles(row));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    return Arrays.stream((String[]) roles.getArray())
        .map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
