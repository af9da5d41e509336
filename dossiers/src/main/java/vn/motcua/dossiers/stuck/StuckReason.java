package vn.motcua.dossiers.stuck;

import java.util.Locale;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** Why nothing moves a running dossier, or who misses what of it; the surest cause first. */
public enum StuckReason {
  /** The engine refused a message of the dossier for good. */
  MESSAGE_REFUSED,
  /** An automatic step stopped for a fault and is not tried again. */
  INCIDENT,
  /** A message waits for the engine longer than it ever should. */
  MESSAGE_WAITING,
  /** No process was ever started for it. */
  NEVER_STARTED,
  /** The engine is done with it, its case file is not. */
  ENGINE_ENDED,
  /** An official's act was heard, and nothing followed. */
  NOTHING_FOLLOWED,
  /** A task waits for a role nobody holds at the unit. */
  NO_OFFICIAL,
  /** A task names no role or unit at all. */
  NO_GROUP,
  /** An automatic step has been running longer than it ever should, without an incident. */
  SERVICE_SILENT,
  /** It waits for the applicant or the tax agency, but nobody was asked. */
  NOBODY_ASKED,
  /** It waits for the applicant or the tax agency, and their term is over. */
  TERM_OVER,
  /** The engine says it runs, yet nothing in it is open. */
  ENGINE_LOST,
  /** It goes on, but a form an act asked for was not made. */
  FORM_NOT_MADE,
  /** It goes on, but the portal did not take what it was told of it. */
  NOT_TOLD;

  /** The reason in one plain sentence. */
  public Text why() {
    return Wording.text("stuck." + key() + ".why");
  }

  /** What to do, and who. */
  public Text remedy() {
    return Wording.text("stuck." + key() + ".remedy");
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
