package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;

/**
 * An act that was recorded and is carried out later.
 *
 * @param actor the official as they were when they acted
 */
record PendingAct(
    UUID batch,
    long taskKey,
    String outcome,
    Map<String, @Nullable Object> data,
    Actor actor,
    Instant recordedAt) {}
