package vn.motcua.dossiers.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.casefile.Rows;

/** Writes and reads the rows of waiting files, in the transaction that is open. */
final class ReceivedRows {

  private static final int LONGEST_NAME = 120;

  private final JdbcClient jdbc;

  ReceivedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ReceivedFile add(New file, String sha256) {
    return jdbc.sql(
            """
            insert into casefile.received_file
              (official, session, source, file_name, media_type, size, sha256)
            values (:official, :session, :source, :name, :type, :size, :sha256) returning *
            """)
        .param("official", file.official())
        .param("session", file.session())
        .param("source", file.source().name())
        .param("name", file.name().value())
        .param("type", file.name().type().mediaType())
        .param("size", file.size())
        .param("sha256", sha256)
        .query(ReceivedRows::file)
        .single();
  }

  static ReceivedFile file(ResultSet row, int number) throws SQLException {
    return new ReceivedFile(
        row.getLong("id"),
        ReceivedFile.Source.valueOf(row.getString("source")),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getInt("size"),
        Rows.instantOf(row, "received_at"));
  }

  /** A file's name without what no file name holds, with the ending its content has. */
  static Name named(String fileName, byte[] content) {
    PaperType type = PaperType.of(content).orElseThrow();
    String plain = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
    int dot = plain.lastIndexOf('.');
    String stem = dot > 0 ? plain.substring(0, dot) : plain;
    stem = stem.isBlank() ? "giay-to" : stem.substring(0, Math.min(LONGEST_NAME, stem.length()));
    return new Name(stem + "." + type.ending(), type);
  }

  record Name(String value, PaperType type) {}

  /**
   * @param session hash of the phone's invitation; null for the other ways
   */
  record New(
      String official, @Nullable String session, ReceivedFile.Source source, Name name, int size) {}
}
