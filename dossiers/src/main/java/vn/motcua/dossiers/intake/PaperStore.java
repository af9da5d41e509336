package vn.motcua.dossiers.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.paper.PaperType;
import vn.motcua.dossiers.storage.Contents;

/** Writes papers and their files. */
final class PaperStore {

  private final JdbcClient jdbc;
  private final Contents contents;
  private final KeptFiles kept;

  PaperStore(JdbcClient jdbc, Contents contents) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.kept = new KeptFiles(jdbc, contents);
  }

  /**
   * Puts the files where they will stay. Before the dossier gets its number: whoever waits for the
   * next number of the agency does not wait for files.
   */
  void keep(List<SubmittedPaper> papers) {
    papers.stream()
        .map(SubmittedPaper::content)
        .filter(content -> content.length > 0)
        .forEach(contents::keep);
  }

  /**
   * Writes the rows of papers that were kept before.
   *
   * @param round 0 with the submission, n with the n-th supplement
   * @return the places in the list whose kept file is not there any more
   */
  List<Integer> add(DossierCode code, List<SubmittedPaper> papers, int round, String by) {
    List<Integer> gone = new ArrayList<>();
    for (int index = 0; index < papers.size(); index++) {
      SubmittedPaper paper = papers.get(index);
      long id = paper(code, paper, round, by);
      if (paper.content().length > 0) {
        attachment(code, id, paper);
      }
      if (paper.kept() != null && !kept.attach(code, id, paper.kept(), by)) {
        gone.add(index);
      }
    }
    return gone;
  }

  /** The problems of files that are not there any more. */
  static List<IntakeProblem> problems(List<Integer> gone) {
    Problems problems = new Problems();
    gone.forEach(index -> problems.add("papers[" + index + "].content", "paper-gone"));
    return problems.list();
  }

  private long paper(DossierCode code, SubmittedPaper paper, int round, String by) {
    return jdbc.sql(
            """
            insert into casefile.paper (dossier_code, component_id, copies, round, received_by)
            values (:code, :component, :copies, :round, :by) returning id
            """)
        .param("code", code.value())
        .param("component", paper.componentId())
        .param("copies", paper.copies())
        .param("round", round)
        .param("by", by)
        .query(Long.class)
        .single();
  }

  private void attachment(DossierCode code, long paperId, SubmittedPaper paper) {
    jdbc.sql(
            """
            insert into casefile.attachment
              (dossier_code, paper_id, file_name, media_type, size, sha256)
            values (:code, :paper, :fileName, :mediaType, :size, :sha256)
            """)
        .param("code", code.value())
        .param("paper", paperId)
        .param("fileName", paper.fileName())
        .param("mediaType", PaperType.named(paper.mediaType()).orElseThrow().mediaType())
        .param("size", paper.content().length)
        .param("sha256", Contents.hash(paper.content()))
        .update();
  }
}
