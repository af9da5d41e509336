package vn.motcua.workers.service;

import java.util.function.Supplier;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.OutboxMessage;

/** How the delivery of an outbox message goes through a data service. */
public final class Deliveries {

  private Deliveries() {}

  /** The Idempotency-Key of a message: the same at every attempt. */
  public static String key(OutboxMessage message) {
    String key = message.key().replaceAll("[^A-Za-z0-9._:-]", "_");
    return key.startsWith(message.dossierCode()) ? key : message.dossierCode() + ":" + key;
  }

  /** Tries; what the service refuses for good is not tried again. */
  public static DeliveryResult attempt(Supplier<?> call) {
    try {
      call.get();
      return new DeliveryResult.Delivered();
    } catch (ServiceFailure e) {
      String reason = e.getMessage();
      return e.kind() == ServiceFailure.Kind.REFUSED
          ? new DeliveryResult.Rejected(String.valueOf(reason))
          : new DeliveryResult.Retry(String.valueOf(reason));
    }
  }
}
