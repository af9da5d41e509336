package vn.motcua.local.paths;

import java.util.List;
import java.util.Set;

/**
 * Where a scenario leads, as the model says it.
 *
 * @param flows sequence flows in the order they are taken; a loop repeats them
 * @param nodes nodes that are completed
 * @param entered nodes that are reached, completed or not
 * @param finished whether an end is reached with nothing left over
 */
public record Route(List<String> flows, Set<String> nodes, Set<String> entered, boolean finished) {}
