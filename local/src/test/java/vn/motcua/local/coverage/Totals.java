package vn.motcua.local.coverage;

/**
 * Figures of the whole run; times in seconds: compiled and deployed, decisions evaluated, instances
 * driven.
 */
record Totals(
    int procedures,
    int shapes,
    int paths,
    int instances,
    int evaluations,
    double prepared,
    double evaluated,
    double driven,
    Part nodes,
    Part flows,
    Part rules) {

  /** Everything was met. */
  boolean complete() {
    return nodes.open() == 0 && flows.open() == 0 && rules.open() == 0;
  }
}
