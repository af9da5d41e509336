package vn.motcua.dossiers.draft;

import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * What is being typed: the form of a task, or an official's note on a dossier.
 *
 * @param word how the database names it
 */
public record DraftPlace(DossierCode dossier, String word) {

  private static final String TASK = "task:";

  /** The form of a task. */
  public static DraftPlace task(DossierCode dossier, long taskKey) {
    return new DraftPlace(dossier, TASK + taskKey);
  }

  /** The official's own note, not sent yet. */
  public static DraftPlace note(DossierCode dossier, Actor actor) {
    return new DraftPlace(dossier, "note:" + actor.username());
  }

  boolean isTask() {
    return word.startsWith(TASK);
  }

  long taskKey() {
    return Long.parseLong(word.substring(TASK.length()));
  }
}
