package vn.motcua.dossiers.outbox;

/** Delivers the messages of one topic; called from several threads, may block. */
public interface Delivery {

  String topic();

  /** Delivers once; the same message may come again after a crash, with the same key. */
  DeliveryResult deliver(OutboxMessage message) throws Exception;
}
