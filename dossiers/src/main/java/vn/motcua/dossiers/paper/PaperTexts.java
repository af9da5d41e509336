package vn.motcua.dossiers.paper;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.StorageProblem;

/** Reads the text of papers for search, one after the other; as the workers. */
final class PaperTexts {

  private static final Logger LOG = LoggerFactory.getLogger(PaperTexts.class);
  private static final int MOST_TRIES = 12;

  /** In minutes. */
  private static final long LONGEST_PAUSE = 6 * 60;

  private final JdbcClient jdbc;
  private final Access access;
  private final Contents contents;

  PaperTexts(JdbcClient jdbc, Access access, Contents contents) {
    this.jdbc = jdbc;
    this.access = access;
    this.contents = contents;
  }

  /**
   * Reads the next file nobody else is reading. No transaction is open meanwhile; a content that
   * cannot be reached waits longer each time while others are read, and is given up after a day.
   *
   * @return whether there was one
   */
  boolean next() {
    Optional<Claimed> next = access.asSystem(this::claim);
    next.ifPresent(claimed -> {
      if (claimed.tries() > MOST_TRIES) {
        write(claimed.id(), Text.none("BROKEN", null));
        return;
      }
      try {
        write(claimed.id(), text(claimed));
      } catch (StorageProblem e) {
        LOG.warn("A paper's content cannot be read now: {}", e.getMessage());
        later(claimed);
      }
    });
    return next.isPresent();
  }

  private Optional<Claimed> claim() {
    return jdbc.sql(
            """
            with next as (
              select attachment_id from casefile.attachment_text
              where state = 'TO_READ' and not_before <= now()
              order by not_before, attachment_id limit 1 for update skip locked)
            update casefile.attachment_text t
            set tries = t.tries + 1, not_before = now() + interval '10 minutes'
            from next, casefile.attachment a
            where t.attachment_id = next.attachment_id and a.id = t.attachment_id
            returning t.attachment_id, t.tries, a.media_type, a.sha256, a.content
            """)
        .query((row, number) ->
            new Claimed(
                row.getLong("attachment_id"),
                row.getInt("tries"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getBytes("content")))
        .optional();
  }

  private void later(Claimed claimed) {
    Duration pause = Duration.ofMinutes(Math.min(LONGEST_PAUSE, 1L << claimed.tries()));
    access.asSystem(() -> {
      jdbc.sql(
              """
              update casefile.attachment_text
              set not_before = now() + make_interval(mins => :minutes) where attachment_id = :id
              """)
          .param("minutes", (int) pause.toMinutes())
          .param("id", claimed.id())
          .update();
    });
  }

  private Text text(Claimed claimed) {
    if (!claimed.mediaType().equals(PaperType.PDF.mediaType())) {
      return Text.none("NO_TEXT", null);
    }
    byte[] here = claimed.here();
    byte[] content = here == null ? contents.read(claimed.sha256()) : here;
    try {
      PdfText.Read read = PdfText.of(content);
      return read.text().isEmpty()
          ? Text.none("NO_TEXT", read.pages())
          : new Text("TEXT", read.pages(), read.text());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.info("The text of a paper cannot be read: {}", e.getClass().getSimpleName());
      return Text.none("BROKEN", null);
    }
  }

  private void write(long attachment, Text text) {
    access.asSystem(() -> {
      jdbc.sql(
              """
              update casefile.attachment_text
              set state = :state, pages = :pages, content = :content, read_at = now()
              where attachment_id = :id
              """)
          .param("state", text.state())
          .param("pages", text.pages())
          .param("content", text.content())
          .param("id", attachment)
          .update();
    });
  }

  /**
   * A file to be read.
   *
   * @param tries with this one
   * @param here its content, if it lies in its row
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Claimed(
      long id, int tries, String mediaType, String sha256, byte @Nullable [] here) {}

  private record Text(String state, @Nullable Integer pages, String content) {
    static Text none(String state, @Nullable Integer pages) {
      return new Text(state, pages, "");
    }
  }
}
