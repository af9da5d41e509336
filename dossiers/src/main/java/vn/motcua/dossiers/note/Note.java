package vn.motcua.dossiers.note;

import java.time.Instant;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What an official wrote on a dossier; never changed.
 *
 * @param unit the writer's unit
 * @param byName the writer, as colleagues know the person
 */
public record Note(
    long id, Audience audience, String words, UnitCode unit, String by, String byName, Instant at) {

  /** For whom a note is. */
  public enum Audience {
    /** Officials who see the dossier. */
    COLLEAGUES,
    /** The applicant too: told of it by SMS or e-mail, reads it where the dossier is followed. */
    APPLICANT
  }
}
