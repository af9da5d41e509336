package vn.motcua.dossiers.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Duty;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of accounts; what is changed goes through functions that ask who may. */
final class AccountRows {

  private static final String COLUMNS =
      """
      select o.username, o.name, o.unit, o.roles, o.active, o.must_change, o.folded,
        s.signed_in_at, case when s.locked_until > now() then s.locked_until end as locked_until,
        o.username <> current_setting('motcua.official', true)
          and o.roles <@ casefile.givable_roles(o.unit) as manageable
      from casefile.official o left join casefile.sign_in s on s.username = o.username
      """;

  private static final String CONDITIONS =
      """
      where o.unit = any ((select casefile.managed_units())::text[])
        and (:open::boolean is null or o.active = :open::boolean)
        and not exists (select 1 from unnest(string_to_array(casefile.folded(:words), ' ')) word
                        where position(word in o.folded) = 0)
      """;

  /** One unit is read in the order of its index; several are put in order by their names' index. */
  private static final String ONE_UNIT = " and o.unit = :unit ";

  static final String PAGE =
      COLUMNS
          + CONDITIONS
          + """
           and (o.folded, o.username) > (:folded, :username)
           order by o.folded, o.username limit :size
          """;

  static final String PAGE_OF_UNIT = PAGE.replace("order by", ONE_UNIT + "order by");

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountRow> page(AccountFilter filter, @Nullable AccountCursor after, int size) {
    return filtered(filter.unit() == null ? PAGE : PAGE_OF_UNIT, filter)
        .param("folded", after == null ? "" : after.folded())
        .param("username", after == null ? "" : after.username())
        .param("size", size)
        .query(AccountRows::row)
        .list();
  }

  int count(AccountFilter filter) {
    String sql = "select count(*) from casefile.official o " + CONDITIONS;
    return filtered(filter.unit() == null ? sql : sql + ONE_UNIT, filter)
        .query(Integer.class)
        .single();
  }

  Optional<AccountRow> find(String username) {
    return jdbc.sql(
            COLUMNS
                + """
                 where o.username = :username
                   and o.unit = any ((select casefile.managed_units())::text[])
                """)
        .param("username", username)
        .query(AccountRows::row)
        .optional();
  }

  boolean open(Actor owner, String hash) {
    return person(
            "select casefile.open_account(:username, :name, :unit, "
                + "string_to_array(:roles, ','), :hash)",
            owner)
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  void change(Actor owner) {
    person(
            "select casefile.change_account(:username, :name, :unit, string_to_array(:roles, ','))",
            owner)
        .query((row, number) -> true)
        .single();
  }

  void lock(String username, boolean locked) {
    jdbc.sql("select casefile.lock_account(:username, :locked)")
        .param("username", username)
        .param("locked", locked)
        .query((row, number) -> true)
        .single();
  }

  void password(String username, String hash) {
    jdbc.sql("select casefile.issue_password(:username, :hash)")
        .param("username", username)
        .param("hash", hash)
        .query((row, number) -> true)
        .single();
  }

  long endSubstitutions(String username) {
    return jdbc.sql("select casefile.end_substitutions(:username)")
        .param("username", username)
        .query(Long.class)
        .single();
  }

  /** Waiting tasks that are held, by duty in the engine's words. */
  Map<String, Integer> held(String username) {
    return jdbc
        .sql("select duty, tasks from casefile.held_by(:username)")
        .param("username", username)
        .query((row, number) -> Map.entry(row.getString("duty"), row.getInt("tasks")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Handed> handOver(String username, Set<Duty> kept, @Nullable String heir, Set<Duty> heirs) {
    return jdbc.sql(
            """
            select task_key, dossier_code, element_id, given_to
            from casefile.hand_over(:username, string_to_array(:kept, ','), :heir,
              string_to_array(:heirs, ','))
            """)
        .param("username", username)
        .param("kept", keys(kept))
        .param("heir", heir, Types.VARCHAR)
        .param("heirs", keys(heirs))
        .query((row, number) ->
            new Handed(
                row.getLong("task_key"),
                new DossierCode(row.getString("dossier_code")),
                row.getString("element_id"),
                row.getString("given_to")))
        .list();
  }

  /** A task that left its holder; to nobody means to its unit. */
  record Handed(long task, DossierCode dossier, String element, @Nullable String to) {}

  private JdbcClient.StatementSpec filtered(String sql, AccountFilter filter) {
    UnitCode unit = filter.unit();
    var asked =
        jdbc.sql(sql)
            .param("words", filter.words().strip().replaceAll("\\s+", " "))
            .param("open", filter.open(), Types.BOOLEAN);
    return unit == null ? asked : asked.param("unit", unit.value());
  }

  private JdbcClient.StatementSpec person(String sql, Actor owner) {
    return jdbc.sql(sql)
        .param("username", owner.username())
        .param("name", owner.name())
        .param("unit", owner.unit().value())
        .param(
            "roles",
            owner.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")));
  }

  private static AccountRow row(ResultSet row, int number) throws SQLException {
    Set<Role> roles =
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    String username = row.getString("username");
    return new AccountRow(
        new Actor(username, row.getString("name"), new UnitCode(row.getString("unit")), roles),
        row.getBoolean("active"),
        row.getBoolean("must_change"),
        Rows.instant(row, "locked_until"),
        Rows.instant(row, "signed_in_at"),
        row.getBoolean("manageable"),
        new AccountCursor(row.getString("folded"), username));
  }

  private static String keys(Collection<Duty> duties) {
    return duties.stream().map(Duty::key).collect(Collectors.joining(","));
  }
}
