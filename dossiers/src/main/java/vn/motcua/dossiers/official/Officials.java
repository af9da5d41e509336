package vn.motcua.dossiers.official;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;

/** Finds officials and keeps their accounts. */
public final class Officials {

  private final JdbcClient jdbc;

  public Officials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The active account with this user name. */
  public Optional<Account> find(String username) {
    return jdbc.sql(
            """
            select username, name, unit, roles, password_hash from casefile.official
            where username = :username and active
            """)
        .param("username", username.toLowerCase(Locale.ROOT))
        .query((row, number) -> account(row))
        .optional();
  }

  /** Active officials of a unit with a role, by name: whom a head can choose. */
  public List<Actor> withRole(UnitCode unit, Role role) {
    return jdbc.sql(
            """
            select username, name, unit, roles, password_hash from casefile.official
            where unit = :unit and active and :role = any (roles) order by name, username
            """)
        .param("unit", unit.value())
        .param("role", role.key())
        .query((row, number) -> account(row).actor())
        .list();
  }

  /** Creates the account or brings it up to date; for the workers' database user. */
  public void save(Account account) {
    Actor actor = account.actor();
    jdbc.sql(
            """
            insert into casefile.official (username, name, unit, roles, password_hash)
            values (:username, :name, :unit, string_to_array(:roles, ','), :hash)
            on conflict (username) do update set name = excluded.name, unit = excluded.unit,
              roles = excluded.roles, password_hash = excluded.password_hash, active = true
            """)
        .param("username", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit().value())
        .param(
            "roles",
            actor.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")))
        .param("hash", account.passwordHash())
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    Actor actor =
        new Actor(
            row.getString("username"),
            row.getString("name"),
            new UnitCode(row.getString("unit")),
            Arrays.stream((String[]) roles.getArray())
                .map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()));
    return new Account(actor, row.getString("password_hash"));
  }
}
