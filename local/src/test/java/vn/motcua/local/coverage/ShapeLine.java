package vn.motcua.local.coverage;

import java.util.List;

/**
 * One shape.
 *
 * @param first code of the procedure that every path was run with
 * @param flow the standard flow of that procedure; empty = its own steps
 * @param procedures how many have it
 * @param paths names of the paths
 */
record ShapeLine(
    String id,
    String first,
    String flow,
    int procedures,
    int nodes,
    int flows,
    List<String> paths) {}
