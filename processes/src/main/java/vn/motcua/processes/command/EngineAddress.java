package vn.motcua.processes.command;

import java.net.URI;

/**
 * Where the engine listens; both are explicit because a default could be somebody else's broker.
 *
 * @param grpc e.g. {@code http://127.0.0.1:26500}
 * @param rest e.g. {@code http://127.0.0.1:8080}
 */
public record EngineAddress(URI grpc, URI rest) {}
