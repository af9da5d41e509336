package vn.motcua.dossiers.paper;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.storage.Contents;

/** Reads the text of papers for search, one after the other; as the workers. */
final class PaperTexts {

  private static final Logger LOG = LoggerFactory.getLogger(PaperTexts.class);
  private static final int MOST_PAGES = 300;
  private static final int MOST_TEXT = 200_000;

  private final JdbcClient jdbc;
  private final Access access;
  private final Contents contents;

  PaperTexts(JdbcClient jdbc, Access access, Contents contents) {
    this.jdbc = jdbc;
    this.access = access;
    this.contents = contents;
  }

  /**
   * Reads the next file nobody else is reading.
   *
   * @return whether there was one
   */
  boolean next() {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select t.attachment_id, a.media_type, a.sha256, a.content
                from casefile.attachment_text t join casefile.attachment a on a.id = t.attachment_id
                where t.state = 'TO_READ' order by t.attachment_id limit 1
                for update of t skip locked
                """)
            .query((row, number) -> {
              byte[] here = row.getBytes("content");
              write(row.getLong(1), text(row.getString(2), row.getString(3), here));
              return true;
            })
            .optional()
            .orElse(false));
  }

  private Text text(String mediaType, String sha256, byte @Nullable [] here) {
    if (!mediaType.equals(PaperType.PDF.mediaType())) {
      return Text.none("NO_TEXT", null);
    }
    byte[] content = here == null ? contents.read(sha256) : here;
    try (PDDocument document = Loader.loadPDF(content)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setEndPage(MOST_PAGES);
      String text = stripper.getText(document).replace("\0", "").strip();
      int pages = document.getNumberOfPages();
      return text.isEmpty()
          ? Text.none("NO_TEXT", pages)
          : new Text("TEXT", pages, text.substring(0, Math.min(MOST_TEXT, text.length())));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.info("The text of a paper cannot be read: {}", e.getClass().getSimpleName());
      return Text.none("BROKEN", null);
    }
  }

  private void write(long attachment, Text text) {
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
  }

  private record Text(String state, @Nullable Integer pages, String content) {
    static Text none(String state, @Nullable Integer pages) {
      return new Text(state, pages, "");
    }
  }
}
