package vn.motcua.local.coverage;

/**
 * One procedure.
 *
 * @param first every path of its shape was run with it
 * @param instances that were driven
 */
record Line(
    String code,
    String name,
    String field,
    String shape,
    boolean first,
    int instances,
    Part nodes,
    Part flows,
    Part rules) {}
