package vn.motcua.processes.command;

/**
 * A process the engine now knows.
 *
 * @param definitionKey key of the process definition
 * @param engineVersion the engine's own version of it, from 1
 */
public record Deployed(long definitionKey, int engineVersion) {}
