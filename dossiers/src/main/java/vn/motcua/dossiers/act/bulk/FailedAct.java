package vn.motcua.dossiers.act.bulk;

import java.time.Instant;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * An act that was recorded and could not be carried out: its task waits in the queue again.
 *
 * @param reason why, for the official
 */
public record FailedAct(
    long taskKey, DossierCode dossier, String outcome, Text reason, Instant failedAt) {}
