package vn.motcua.dossiers.person;

import java.time.Instant;
import java.util.List;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A dossier the same person handed in before, with the files that can be used again.
 *
 * @param papers digitised papers, one entry a file
 */
public record EarlierDossier(
    DossierCode code,
    ProcedureCode procedure,
    Text procedureName,
    Instant receivedAt,
    int status,
    List<EarlierPaper> papers) {

  /**
   * A file of it.
   *
   * @param attachment its id
   * @param componentName what the component is called in that procedure; its id where unknown
   */
  public record EarlierPaper(
      long attachment,
      String componentId,
      String componentName,
      String fileName,
      String mediaType,
      int size) {}
}
