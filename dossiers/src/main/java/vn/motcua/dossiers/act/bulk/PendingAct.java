package vn.motcua.dossiers.act.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * An act that was recorded and is carried out later.
 *
 * @param actor the official in whose name it is carried out
 */
record PendingAct(
    UUID batch,
    long taskKey,
    DossierCode dossier,
    String outcome,
    Map<String, @Nullable Object> data,
    Actor actor,
    Instant recordedAt) {}
