package vn.motcua.dossiers.outbox;

/** Delivers the messages of one topic; called from several threads, may block. */
public interface Delivery {

  /** Every 15 to 30 seconds, as a message that always fails is tried: about three days. */
  int ABOUT_THREE_DAYS = 10_000;

  /** What is never given up. */
  int FOR_EVER = Integer.MAX_VALUE;

  String topic();

  /** Delivers once; the same message may come again after a crash, with the same key. */
  DeliveryResult deliver(OutboxMessage message) throws Exception;

  /**
   * After how many attempts a message is given up, so that those of its dossier behind it go on.
   * While a service is away hardly any attempts are made, so an outage alone gives up little.
   */
  default int mostAttempts() {
    return FOR_EVER;
  }

  /**
   * Hears that a message is never tried again, in the transaction in which that is written down.
   *
   * @param last how the last attempt ended
   */
  default void gaveUp(OutboxMessage message, DeliveryResult last) {}
}
