package vn.motcua.dossiers.casefile;

import java.util.Optional;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads case files for officials; every opening is audited. */
public final class CaseFiles {

  /** The file, if the official may see it. */
  public Optional<CaseFile> open(DossierCode code, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** A file's content, if the official may see the dossier; audited like opening. */
  public Optional<StoredFile> file(DossierCode code, long attachmentId, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
