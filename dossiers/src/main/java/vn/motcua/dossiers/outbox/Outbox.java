package vn.motcua.dossiers.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what others must be told, in the transaction of what happened. */
public final class Outbox {

  public static final String ENGINE = "engine";
  public static final String PORTAL = "portal";
  public static final String NOTIFICATION = "notification";

  /** Forms that acts ask for; made by the workers. */
  public static final String DOCUMENT = "document";

  private final JdbcClient jdbc;

  public Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a message; the same key again changes nothing. The relay is woken when the transaction
   * commits.
   *
   * @param dossierCode messages of one dossier are delivered in the order they were added
   * @param payload no personal data
   * @throws IllegalStateException outside a transaction
   */
  public void append(String topic, String dossierCode, String key, Object payload) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A message belongs to the transaction of its act.");
    }
    jdbc.sql(
            """
            insert into casefile.outbox (topic, dossier_code, key, payload)
            values (:topic, :dossier, :key, cast(:payload as jsonb)) on conflict do nothing
            """)
        .param("topic", topic)
        .param("dossier", dossierCode)
        .param("key", key)
        .param("payload", JsonMapper.shared().writeValueAsString(payload))
        .update();
  }
}
