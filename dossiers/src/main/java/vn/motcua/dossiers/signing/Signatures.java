package vn.motcua.dossiers.signing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.Notices;

/**
 * Checks the signatures of documents that were made here and of PDFs applicants handed in; the last
 * finding is kept, because a certificate can be revoked later.
 */
public final class Signatures {

  private final DocumentQueries documents;
  private final CaseFiles files;
  private final SignatureCheck check;
  private final SignatureRows rows;
  private final Notices notices;
  private final Clock clock;

  Signatures(
      DocumentQueries documents,
      CaseFiles files,
      SignatureCheck check,
      SignatureRows rows,
      Notices notices,
      Clock clock) {
    this.documents = documents;
    this.files = files;
    this.check = check;
    this.rows = rows;
    this.notices = notices;
    this.clock = clock;
  }

  /** Checks a PDF that belongs to no dossier yet, such as one just handed in at the desk. */
  public SignatureReport of(byte[] pdf) {
    return check.of(pdf);
  }

  /**
   * Checks a document that was made here; empty where the official may not see it. Its signers are
   * told where it turns out broken, added to or signed with a revoked certificate.
   */
  public Optional<SignatureReport> ofDocument(long id, Actor actor) {
    Optional<MadeDocument> made = documents.find(id, actor);
    return documents
        .signable(id, actor)
        .map(signable -> {
          SignatureReport report = check.of(signable.content());
          DossierCode code = signable.document().dossier();
          if (code != null) {
            rows.checked(code, made.orElseThrow().sha256(), report, clock.instant(), actor);
            if (report.worst().refuted()) {
              rows.tellSigners(code, made.orElseThrow(), report.worst(), notices, actor);
            }
          }
          return report;
        });
  }

  /** The PDFs of a case file with what their last check found; empty where it may not be seen. */
  public List<CheckedPaper> papers(DossierCode code, Actor actor) {
    return rows.papers(code, actor);
  }

  /** Checks a PDF of the case file; empty where the official may not see it. */
  public Optional<SignatureReport> ofPaper(
      DossierCode code, long attachment, String sha256, Actor actor) {
    return files
        .file(code, attachment, actor)
        .map(file -> {
          SignatureReport report = check.of(file.content());
          rows.checked(code, sha256, report, clock.instant(), actor);
          return report;
        });
  }
}
