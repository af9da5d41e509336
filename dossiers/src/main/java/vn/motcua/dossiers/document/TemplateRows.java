package vn.motcua.dossiers.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;

/** Reads and writes the versions of templates. */
final class TemplateRows {

  static final String VERSIONS =
      "select * from casefile.document_template where kind = :kind order by version desc";

  private final JdbcClient jdbc;

  TemplateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TemplateVersion> versions(DocumentKind kind) {
    return jdbc.sql(VERSIONS).param("kind", kind.name()).query(TemplateRows::version).list();
  }

  Optional<TemplateVersion> current(DocumentKind kind) {
    return jdbc.sql(VERSIONS + " limit 1")
        .param("kind", kind.name())
        .query(TemplateRows::version)
        .optional();
  }

  /** Two who save at once get two numbers: the second waits for the first. */
  int insert(DocumentKind kind, String markup, String note, Actor actor, Instant at) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('template ' || :kind, 0))")
        .param("kind", kind.name())
        .query((row, number) -> true)
        .single();
    return jdbc.sql(
            """
            insert into casefile.document_template (kind, version, markup, note, by, by_name, at)
            select :kind, 1 + coalesce(max(version), 0), :markup, :note, :by, :name, :at
            from casefile.document_template where kind = :kind
            returning version
            """)
        .param("kind", kind.name())
        .param("markup", markup)
        .param("note", note)
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(at))
        .query(Integer.class)
        .single();
  }

  private static TemplateVersion version(ResultSet row, int number) throws SQLException {
    return new TemplateVersion(
        DocumentKind.valueOf(row.getString("kind")),
        row.getInt("version"),
        row.getString("markup"),
        row.getString("note"),
        row.getString("by_name"),
        Rows.instant(row, "at"));
  }
}
