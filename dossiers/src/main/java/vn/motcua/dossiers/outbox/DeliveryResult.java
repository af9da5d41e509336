package vn.motcua.dossiers.outbox;

/** How an attempt to deliver ended; an exception counts as {@link Retry}. */
public sealed interface DeliveryResult {

  /** Heard. */
  record Delivered() implements DeliveryResult {}

  /** Not heard now: tried again later, more and more rarely. */
  record Retry(String reason) implements DeliveryResult {}

  /** Refused for good: kept with its reason for the operator, and audited. */
  record Rejected(String reason) implements DeliveryResult {}
}
