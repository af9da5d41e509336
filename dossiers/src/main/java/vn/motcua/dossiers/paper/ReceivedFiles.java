package vn.motcua.dossiers.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.storage.Contents;

/**
 * Files that came for an official and wait to become papers: seen by that official alone, looked
 * into and stored the moment they come, so that no screen holds their contents.
 *
 * @see "docs/decisions/0035-papers-under-their-hash.md"
 */
public final class ReceivedFiles {

  /** How many may wait for one official; more are hardly for the person at the desk. */
  public static final int MOST = 200;

  private static final String CHANNEL = "motcua_received_files";

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Access access;
  private final PaperGate gate;
  private final Contents contents;
  private final ReceivedRows rows;

  public ReceivedFiles(
      DataSource source, JdbcClient jdbc, Access access, PaperGate gate, Contents contents) {
    this.source = source;
    this.jdbc = jdbc;
    this.access = access;
    this.gate = gate;
    this.contents = contents;
    this.rows = new ReceivedRows(jdbc);
  }

  /** Takes in what the official dragged onto the screen. */
  public Receipt upload(String fileName, byte[] content, Actor actor) {
    Optional<PaperFault> fault = gate.check(content);
    if (fault.isPresent()) {
      return new Receipt.Refused(fault.get());
    }
    return new Receipt.Taken(
        access.as(
            actor,
            () ->
                rows.add(
                    new ReceivedRows.New(
                        actor.username(),
                        null,
                        ReceivedFile.Source.UPLOAD,
                        ReceivedRows.named(fileName, content),
                        content.length),
                    contents.keep(content))));
  }

  /**
   * Takes in what lies in an official's scanner folder; in the system's name.
   *
   * @return what is wrong with it; empty if it waits for its dossier now
   */
  public Optional<PaperFault> scanned(String official, String fileName, byte[] content) {
    Optional<PaperFault> fault = gate.check(content);
    if (fault.isEmpty()) {
      access.asSystem(() ->
          rows.add(
              new ReceivedRows.New(
                  official,
                  null,
                  ReceivedFile.Source.SCANNER,
                  ReceivedRows.named(fileName, content),
                  content.length),
              contents.keep(content)));
    }
    return fault;
  }

  /** What waits for the official, the oldest first. */
  public List<ReceivedFile> of(Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select * from casefile.received_file where official = :official
                    order by received_at, id limit :limit
                    """)
                .param("official", actor.username())
                .param("limit", MOST)
                .query(ReceivedRows::file)
                .list());
  }

  /** A waiting file with its content, for its official alone. */
  public Optional<StoredFile> content(long id, Actor actor) {
    Optional<Supplier<StoredFile>> found =
        access.as(
            actor,
            () ->
                jdbc.sql(
                        """
                        select file_name, media_type, sha256 from casefile.received_file
                        where id = :id and official = :official
                        """)
                    .param("id", id)
                    .param("official", actor.username())
                    .query((row, number) -> {
                      String name = row.getString(1);
                      String mediaType = row.getString(2);
                      String sha256 = row.getString(3);
                      Supplier<StoredFile> file =
                          () -> new StoredFile(name, mediaType, contents.read(sha256));
                      return file;
                    })
                    .optional());
    return found.map(Supplier::get);
  }

  /** Throws a waiting file away. */
  public void discard(long id, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql("delete from casefile.received_file where id = :id and official = :official")
              .param("id", id)
              .param("official", actor.username())
              .update();
        });
  }

  /**
   * Listens until closed.
   *
   * @param official gets the user name for whom something came, on the listener's own thread; an
   *     empty one after a reconnection
   */
  public PostgresListener listen(Consumer<String> official) {
    return PostgresListener.start(source, CHANNEL, official);
  }
}
