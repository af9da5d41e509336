package vn.motcua.dossiers.act.bulk;

import vn.motcua.dossiers.act.ActResult;

/** What became of one task of a bulk act. */
public record BulkItem(long taskKey, ActResult result) {

  /** Whether the act was done or recorded. */
  public boolean done() {
    return result instanceof ActResult.Done;
  }
}
