package vn.motcua.dossiers.task;

/** The order of the open queue; what was done is always newest first. */
public enum TaskOrder {
  /** By the remaining legal time: what has no due date or stands still comes last. */
  DUE("sort_due"),
  /** By the time the dossier was received, oldest first. */
  RECEIVED("received_at"),
  /** By dossier code. */
  CODE("dossier_code");

  private final String column;

  TaskOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
