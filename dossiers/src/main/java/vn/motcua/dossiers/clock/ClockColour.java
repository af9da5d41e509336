package vn.motcua.dossiers.clock;

/** The class in which lists and tiles show a dossier; each also has words and a shape on screen. */
public enum ClockColour {
  EARLY,
  ON_TIME,
  AT_RISK,
  OVERDUE,
  PAUSED,
  NONE
}
