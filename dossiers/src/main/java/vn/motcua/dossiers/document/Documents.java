package vn.motcua.dossiers.document;

import java.util.Map;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Makes forms and results. Each is filled from the case file, printed as PDF/A from the template in
 * force, kept and audited in one transaction; nothing is ever changed, a newer one replaces it.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public final class Documents {

  /**
   * Makes a document of a dossier.
   *
   * @param fields what the official adds or says otherwise than the case file: texts, numbers,
   *     lists of maps, by the names of {@link DocumentKind}; unknown names are refused
   */
  public MakeResult make(
      DossierCode code, DocumentKind kind, Map<String, Object> fields, Actor actor) {
    return new MakeResult.Refused(Wording.text("document.not-seen"));
  }
}
