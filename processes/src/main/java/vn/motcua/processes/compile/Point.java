package vn.motcua.processes.compile;

/** A bend or end of a sequence flow. */
record Point(int x, int y) {}
