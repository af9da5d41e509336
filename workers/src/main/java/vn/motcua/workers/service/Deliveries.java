package vn.motcua.workers.service;

import java.util.function.Supplier;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.OutboxMessage;

/** How the delivery of an outbox message goes through a data service. */
public final class Deliveries {

  /** Some twelve hours, all attempts counted: then the key belongs to another body for good. */
  private static final int MOST_TAKEN = 2_000;

  private Deliveries() {}

  /** The Idempotency-Key of a message: the same at every attempt. */
  public static String key(OutboxMessage message) {
    String key = message.key().replaceAll("[^A-Za-z0-9._:-]", "_");
    return key.startsWith(message.dossierCode()) ? key : message.dossierCode() + ":" + key;
  }

  /** Tries; what the service refuses for good is not tried again. */
  public static DeliveryResult attempt(OutboxMessage message, Supplier<?> call) {
    try {
      call.get();
      return new DeliveryResult.Delivered();
    } catch (ServiceFailure e) {
      String reason = String.valueOf(e.getMessage());
      boolean useless =
          switch (e.kind()) {
            case REFUSED, NOT_THERE -> true;
            case TAKEN -> message.attempt() >= MOST_TAKEN;
            case UNAVAILABLE, BROKEN -> false;
          };
      return useless ? new DeliveryResult.Rejected(reason) : new DeliveryResult.Retry(reason);
    }
  }
}
