package vn.motcua.dossiers.report;

/** The reports there are. */
public enum ReportKind {
  /** Received, in process, paused, settled, returned: by unit and field. */
  STATUS,
  /** The register of dossiers, form 07 (Circular 03/2025/TT-VPCP). */
  REGISTER,
  /** What Motcua can say about the quality index of Decision 766/QĐ-TTg. */
  INDEX,
  /** Share on time of every step (Decree 224/2026/NĐ-CP, Art. 19). */
  STEPS
}
