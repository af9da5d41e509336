package vn.motcua.local.paths;

import java.util.Map;
import java.util.Set;

/**
 * Variables a decision is evaluated with.
 *
 * @param rules ids of the rows that fit them
 */
public record RuleInput(String decision, Map<String, Object> variables, Set<String> rules) {}
