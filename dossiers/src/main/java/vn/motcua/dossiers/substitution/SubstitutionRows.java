package vn.motcua.dossiers.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;

/** The rows of casefile.substitution. */
final class SubstitutionRows {

  private static final String SELECT =
      """
      select s.id, s.absent, a.name absent_name, s.substitute, b.name substitute_name, s.role,
        s.starts_at, s.ends_at, s.created_by_name, s.ended_at
      from casefile.substitution s
      join casefile.official a on a.username = s.absent
      join casefile.official b on b.username = s.substitute
      """;

  /** Those of one person, or of a unit's people, that are not long over; newest first. */
  static final String LIST =
      SELECT
          + """
          where s.id in (
            select id from casefile.substitution where absent = any (:people) and ends_at > :since
            union
            select id from casefile.substitution
            where substitute = any (:people) and ends_at > :since)
          order by s.starts_at desc, a.name, s.role
          limit 200
          """;

  private static final String ONE_AT_A_TIME = "substitution_one_at_a_time";

  private final JdbcClient jdbc;

  SubstitutionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Substitution> of(List<String> people, Instant since) {
    return jdbc.sql(LIST)
        .param("people", people.toArray(String[]::new))
        .param("since", Rows.timestamp(since))
        .query((row, number) -> substitution(row))
        .list();
  }

  Optional<Substitution> find(long id) {
    return jdbc.sql(SELECT + "where s.id = :id")
        .param("id", id)
        .query((row, number) -> substitution(row))
        .optional();
  }

  /**
   * Lets whoever else arranges something for the same official wait, to be read by {@link #taken}
   * afterwards. Without it two inserts may wait for each other at the constraint.
   */
  void lock(String absent) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('substitution ' || :absent, 0))")
        .param("absent", absent)
        .query((row, number) -> true)
        .single();
  }

  /** Whether the constraint says so of a role that was given to somebody at the same moment. */
  static boolean isTaken(DataAccessException failed) {
    if (!(failed.getMostSpecificCause() instanceof PSQLException refused)) {
      return false;
    }
    ServerErrorMessage said = refused.getServerErrorMessage();
    return PSQLState.EXCLUSION_VIOLATION.getState().equals(refused.getSQLState())
        && said != null
        && ONE_AT_A_TIME.equals(said.getConstraint());
  }

  /** Whether the role of the absent is given to somebody in that time. */
  boolean taken(String absent, Role role, Instant from, Instant to) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.substitution
              where absent = :absent and role = :role and ended_at is null
                and starts_at < :to and ends_at > :from)
            """)
        .param("absent", absent)
        .param("role", role.key())
        .param("from", Rows.timestamp(from))
        .param("to", Rows.timestamp(to))
        .query(Boolean.class)
        .single();
  }

  void insert(String absent, String substitute, Role role, Instant from, Instant to, Actor by) {
    jdbc.sql(
            """
            insert into casefile.substitution
              (absent, substitute, role, starts_at, ends_at, created_by, created_by_name)
            values (:absent, :substitute, :role, :from, :to, :by, :name)
            """)
        .param("absent", absent)
        .param("substitute", substitute)
        .param("role", role.key())
        .param("from", Rows.timestamp(from))
        .param("to", Rows.timestamp(to))
        .param("by", by.username())
        .param("name", by.name())
        .update();
  }

  /** Ends it now; false if it is over or not the official's business. */
  boolean end(long id, Actor by, Instant at) {
    return jdbc.sql(
                """
                update casefile.substitution
                set ended_at = :at, ended_by = :by, ended_by_name = :name
                where id = :id and ended_at is null and ends_at > :at
                """)
            .param("at", Rows.timestamp(at))
            .param("by", by.username())
            .param("name", by.name())
            .param("id", id)
            .update()
        == 1;
  }

  private static Substitution substitution(ResultSet row) throws SQLException {
    return new Substitution(
        row.getLong("id"),
        row.getString("absent"),
        row.getString("absent_name"),
        row.getString("substitute"),
        row.getString("substitute_name"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT).replace('-', '_')),
        Rows.instantOf(row, "starts_at"),
        Rows.instantOf(row, "ends_at"),
        row.getString("created_by_name"),
        Rows.instant(row, "ended_at"));
  }
}
