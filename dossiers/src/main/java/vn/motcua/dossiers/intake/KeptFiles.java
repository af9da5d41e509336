package vn.motcua.dossiers.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.paper.KeptFile;
import vn.motcua.dossiers.storage.Contents;

/** Makes kept files papers, in the transaction that is open. */
final class KeptFiles {

  private final JdbcClient jdbc;
  private final Contents contents;

  KeptFiles(JdbcClient jdbc, Contents contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /**
   * Writes the rows of files that wait for the official, all of them.
   *
   * @throws Gone where one waits no more, so that nothing of the transaction remains
   */
  void attachAll(DossierCode code, long paperId, List<Long> files, String by) {
    for (long file : files) {
      if (!attach(code, paperId, new KeptFile.Received(file), by)) {
        throw new Gone();
      }
    }
  }

  /**
   * Writes the row of the file.
   *
   * @return whether there was such a file: the official's own, or one of the same person
   */
  boolean attach(DossierCode code, long paperId, KeptFile kept, String by) {
    return switch (kept) {
      case KeptFile.Received received -> received(code, paperId, received.id(), by);
      case KeptFile.Reused reused -> reused(code, paperId, reused.attachment());
    };
  }

  private boolean received(DossierCode code, long paperId, long id, String by) {
    Optional<Waiting> file =
        jdbc.sql(
                """
                delete from casefile.received_file where id = :id and official = :by
                returning file_name, media_type, size, sha256
                """)
            .param("id", id)
            .param("by", by)
            .query((row, number) ->
                new Waiting(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
            .optional();
    if (file.isEmpty()) {
      return false;
    }
    contents.hold(file.get().sha256());
    jdbc.sql(
            """
            insert into casefile.attachment
              (dossier_code, paper_id, file_name, media_type, size, sha256)
            values (:code, :paper, :name, :type, :size, :sha256)
            """)
        .param("code", code.value())
        .param("paper", paperId)
        .param("name", file.get().name())
        .param("type", file.get().mediaType())
        .param("size", file.get().size())
        .param("sha256", file.get().sha256())
        .update();
    return true;
  }

  /** Only of a dossier the official sees, and only of the same person. */
  private boolean reused(DossierCode code, long paperId, long attachment) {
    return jdbc.sql(
                """
                insert into casefile.attachment (dossier_code, paper_id, file_name, media_type,
                  size, sha256, content, reused_from)
                select :code, :paper, f.file_name, f.media_type, f.size, f.sha256, f.content, f.id
                from casefile.attachment f
                join casefile.applicant earlier on earlier.dossier_code = f.dossier_code
                join casefile.applicant present on present.dossier_code = :code
                where f.id = :id and earlier.personal_id = present.personal_id
                """)
            .param("code", code.value())
            .param("paper", paperId)
            .param("id", attachment)
            .update()
        == 1;
  }

  /** A file is not there any more. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Waiting(String name, String mediaType, int size, String sha256) {}
}
