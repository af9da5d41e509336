package vn.motcua.local.traffic.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * The tables a history is copied into, in one transaction: all of it or nothing. Done as the owner
 * of the schema, who puts row-level security aside for that transaction.
 */
final class HistoryStore implements AutoCloseable {
  /** Their triggers keep the queue; it is made once at the end instead. */
  private static final List<String> QUEUED =
      List.of("readmodel.task", "casefile.task_act", "casefile.task_claim");

  private final Connection connection;
  private final List<String> forced = new ArrayList<>();
  private final List<String> afterwards = new ArrayList<>();

  HistoryStore(String url, String ownerPassword) throws SQLException {
    this.connection = DriverManager.getConnection(url, "motcua_owner", ownerPassword);
    connection.setAutoCommit(false);
  }

  /** Says of the dossiers brought by {@link RunningDossiers} that they are invented. */
  void mark() throws SQLException {
    aside(List.of("casefile.dossier", "casefile.answer"));
    run(
        """
        update casefile.dossier set synthetic = true
        where not synthetic and code in (
          select dossier_code from casefile.answer where key like '%s%%')
        """
            .formatted(RunningDossiers.KEY));
    force();
    connection.commit();
  }

  /** How many dossiers there are, {invented, invented and taken on in the engine, real}. */
  long[] dossiers() throws SQLException {
    aside(List.of("casefile.dossier", "casefile.task_act"));
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) filter (where synthetic),
                  count(*) filter (where synthetic and clock_state in ('RUNNING', 'STOPPED')
                    and exists (select from casefile.task_act a where a.dossier_code = d.code)),
                  count(*) filter (where not synthetic)
                from casefile.dossier d
                """)) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
    }
  }

  /** Lets the owner write into tables whose row-level security binds the owner, too. */
  void aside(List<String> tables) throws SQLException {
    for (String table : tables) {
      if (!forced.contains(table)
          && yes("select relforcerowsecurity from pg_class where oid = ?::regclass", table)) {
        run("alter table " + table + " no force row level security");
        forced.add(table);
      }
    }
  }

  /** Takes away what makes copying slow; {@link #finish} brings it back. */
  void fast(List<String> tables) throws SQLException {
    for (String table : tables) {
      remember(
          table,
          """
          select format('alter table %s drop constraint %I', conrelid::regclass, conname),
            format('alter table %s add constraint %I %s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
          from pg_constraint where conrelid = ?::regclass and contype = 'f'
          """);
      remember(
          table,
          """
          select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
          from pg_index i where indrelid = ?::regclass
            and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
          """);
    }
    run("set local work_mem = '256MB'");
    run("set local maintenance_work_mem = '512MB'");
    run("alter table readmodel.step_time disable trigger add_steps");
    afterwards.add("alter table readmodel.step_time enable trigger add_steps");
    afterwards.add("call readmodel.roll_up_steps()");
    for (String table : tables) {
      if (QUEUED.contains(table)) {
        run("alter table " + table + " disable trigger user");
        afterwards.add("alter table " + table + " enable trigger user");
      }
    }
    tables.forEach(table -> afterwards.add("analyze " + table));
    afterwards.add("select readmodel.requeue_all()");
  }

  void copy(String command, byte[] lines) throws SQLException {
    if (lines.length > 0) {
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(command, new ByteArrayInputStream(lines));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Officials who are missing; nobody can sign in with their accounts. */
  void officials(List<Clerk> clerks) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into casefile.official (username, name, unit, roles, password_hash)
            values (?, ?, ?, array[?], '{bcrypt}none') on conflict do nothing
            """)) {
      for (Clerk clerk : clerks) {
        insert.setString(1, clerk.username);
        insert.setString(2, clerk.name);
        insert.setString(3, clerk.unit);
        insert.setString(4, clerk.role.key());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Nobody gets a number again that a dossier of the history has. */
  void numbers(Map<String, Integer> last) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into casefile.agency_day as a (agency, day, last) values (?, ?::date, ?)
            on conflict (agency, day) do update set last = greatest(a.last, excluded.last)
            """)) {
      for (Map.Entry<String, Integer> entry : last.entrySet()) {
        int blank = entry.getKey().indexOf(' ');
        insert.setString(1, entry.getKey().substring(0, blank));
        insert.setString(2, entry.getKey().substring(blank + 1));
        insert.setInt(3, entry.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Brings everything back into order and makes it last. */
  void finish(Consumer<String> progress) throws SQLException {
    if (!afterwards.isEmpty()) {
      progress.accept("making indexes, keys and figures");
    }
    for (String command : afterwards) {
      run(command);
    }
    force();
    // The forecast learns from what is new.
    run("select pg_notify('motcua_forecast', 'history')");
    connection.commit();
    connection.setAutoCommit(true);
    run("vacuum (analyze)");
  }

  private void force() throws SQLException {
    for (String table : forced) {
      run("alter table " + table + " force row level security");
    }
    forced.clear();
  }

  void run(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void remember(String table, String query) throws SQLException {
    List<String> now = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          now.add(row.getString(1));
          afterwards.addFirst(row.getString(2));
        }
      }
    }
    for (String command : now) {
      run(command);
    }
  }

  private boolean yes(String query, String parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** What was not finished never happened. */
  @Override
  public void close() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    connection.close();
  }
}
