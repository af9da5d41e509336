package vn.motcua.dossiers.bottleneck;

/**
 * What makes a procedure bad: working time lost beyond budgets, the share of rounds over budget, or
 * how many dossiers wait now. Worst first.
 */
public enum WorstBy {
  LOST_TIME,
  OVER_BUDGET,
  WAITING
}
