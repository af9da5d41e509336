package vn.motcua.dossiers.act;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.StepKind;

/** Where supplements may be asked for, once each (R3, R10). */
public enum SupplementStage {
  /** At the desk, before the dossier is accepted. */
  INTAKE,
  /** While it is examined. */
  APPRAISAL,
  /** Where a sector's own law asks once more; needs an approver and its legal basis. */
  SECTOR;

  /** The stage a step belongs to. */
  static SupplementStage of(@Nullable StepKind kind) {
    return kind == StepKind.RECEIVE ? INTAKE : APPRAISAL;
  }
}
