package vn.motcua.processes.compile;

/**
 * How a flow runs through the grid.
 *
 * @param first vertical track after the source's column, or -1
 * @param gutter horizontal track below this row, or -1 with no gutter used
 * @param last vertical track before the target's column, or -1
 */
record Route(Edge edge, Shape shape, int first, int gutterRow, int gutter, int last) {

  enum Shape {
    STRAIGHT,
    /** Leaves a gateway up or down and runs along the target's row. */
    CORNER,
    /** Turns right after the source. */
    EARLY,
    /** Turns right before the target. */
    LATE,
    /** Through the gutter between two rows. */
    GUTTER,
    /** As GUTTER, but leaves downwards: boundary events. */
    DROP
  }
}
