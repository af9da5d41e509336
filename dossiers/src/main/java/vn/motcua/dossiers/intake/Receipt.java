package vn.motcua.dossiers.intake;

import java.time.Instant;

/**
 * Proof that a financial obligation was met.
 *
 * @param number the payment platform's receipt; the same receipt counts once
 * @param dong amount paid, in đồng
 */
public record Receipt(String number, long dong, Instant paidAt) {}
