package vn.motcua.processes.command;

/**
 * What the engine says about itself.
 *
 * @param version of the gateway, e.g. {@code 8.6.0}
 * @param healthy every partition has a leader
 */
public record EngineState(String version, int partitions, boolean healthy) {}
