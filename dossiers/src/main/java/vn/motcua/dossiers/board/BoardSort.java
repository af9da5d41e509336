package vn.motcua.dossiers.board;

/**
 * The order of dossiers in supervisors' lists: by due date (without one last), by receipt (oldest
 * first), or by unit or procedure and within them by due date.
 */
public enum BoardSort {
  DUE,
  RECEIVED,
  UNIT,
  PROCEDURE
}
