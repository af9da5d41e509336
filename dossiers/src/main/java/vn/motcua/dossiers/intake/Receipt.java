package vn.motcua.dossiers.intake;

import java.time.Instant;

/**
 * Proof that a financial obligation was met.
 *
 * @param number of the payment platform's receipt or of the one on paper; it counts once for a
 *     dossier, whoever reports it
 * @param dong amount paid, in đồng
 */
public record Receipt(String number, long dong, Instant paidAt) {}
