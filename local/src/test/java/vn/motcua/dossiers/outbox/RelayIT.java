package vn.motcua.dossiers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class RelayIT {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void messagesOfOneDossierArriveInOrderThoughSomeFailFirst() {
    Ear ear =
        new Ear(message ->
            message.attempt() == 1 && message.key().endsWith("3")
                ? new DeliveryResult.Retry("busy")
                : new DeliveryResult.Delivered());
    try (Relay relay = relay(ear)) {
      relay.start();
      for (int number = 0; number < 10; number++) {
        append(ear.topic(), "dossier-a", "a" + number);
        append(ear.topic(), "dossier-b", "b" + number);
      }

      await().atMost(Duration.ofSeconds(60)).until(() -> ear.heard.size() == 20);
    }
    assertThat(ear.heard.stream().filter(key -> key.startsWith("a")))
        .containsExactly("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");
  }

  @Test
  void aRefusedMessageIsKeptWithItsReasonAuditedAndDoesNotBlockTheNext() {
    Ear ear =
        new Ear(message ->
            message.key().equals("bad")
                ? new DeliveryResult.Rejected("no such task")
                : new DeliveryResult.Delivered());
    try (Relay relay = relay(ear)) {
      relay.start();
      append(ear.topic(), "dossier-c", "bad");
      append(ear.topic(), "dossier-c", "good");

      await().atMost(Duration.ofSeconds(60)).until(() -> ear.heard.contains("good"));
    }
    assertThat(
            house
                .workers
                .jdbc()
                .sql(
                    """
                    select last_error from casefile.outbox
                    where topic = :topic and key = 'bad' and state = 'dead'
                    """)
                .param("topic", ear.topic())
                .query(String.class)
                .single())
        .isEqualTo("no such task");
    assertThat(
            house
                .workers
                .jdbc()
                .sql(
                    """
                    select count(*) from audit.entry
                    where action = 'message-refused' and body like :topic
                    """)
                .param("topic", "%" + ear.topic() + "%")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void manyMessagesGoOutAtTheSameTimeButNeverMoreThanSixteen() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Ear ear =
        new Ear(message -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
          return new DeliveryResult.Delivered();
        });
    for (int number = 0; number < 500; number++) {
      append(ear.topic(), "dossier-" + number, "m" + number);
    }
    try (Relay relay = relay(ear);
        Relay second = relay(ear)) {
      relay.start();
      second.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(
                      house
                          .workers
                          .jdbc()
                          .sql(
                              """
                              select count(*) from casefile.outbox
                              where topic = :topic and state = 'delivered'
                              """)
                          .param("topic", ear.topic())
                          .query(Long.class)
                          .single())
                  .isEqualTo(500));
    }
    assertThat(ear.heard).hasSize(500).doesNotHaveDuplicates();
    assertThat(most.get()).isLessThanOrEqualTo(2 * Lane.IN_FLIGHT);
  }

  @Test
  void whatFailsTooOftenIsGivenUpAuditedAndTheNextOfItsDossierGoesOn() {
    List<String> givenUp = new CopyOnWriteArrayList<>();
    Ear ear =
        new Ear(message ->
            message.key().equals("status-5")
                ? new DeliveryResult.Retry("portal answered 500")
                : new DeliveryResult.Delivered()) {
          @Override
          public int mostAttempts() {
            return 3;
          }

          @Override
          public void gaveUp(OutboxMessage message, DeliveryResult last) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
            givenUp.add(message.key() + " " + last);
          }
        };
    try (Relay relay = relay(ear)) {
      relay.start();
      append(ear.topic(), "dossier-d", "status-5");
      append(ear.topic(), "dossier-d", "status-6");

      await().atMost(Duration.ofSeconds(30)).until(() -> ear.heard.contains("status-6"));
    }
    assertThat(givenUp).containsExactly("status-5 Retry[reason=portal answered 500]");
    assertThat(
            house
                .workers
                .jdbc()
                .sql(
                    "select body from audit.entry where action = 'message-refused' and body like :topic")
                .param("topic", "%" + ear.topic() + "%")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("status-5", "given up after 3 attempts: portal answered 500");
  }

  @Test
  void oneMessageThatFailsAloneIsHeldUpAndNoOutage() {
    String topic = Submissions.key();
    append(topic, "dossier-e", "status-5");
    append(topic, "dossier-e", "status-6");
    set(topic, "attempts = 20, created_at = now() - interval '1 hour'", "status-5");
    set(topic, "created_at = now() - interval '1 hour'", "status-6");
    OutboxQueue queue =
        new OutboxQueue(house.workers.jdbc(), house.workers.access(), house.workers.audit());

    assertThat(queue.lag(topic, 20).oldest()).as("nothing got through").isGreaterThan(AN_HOUR);

    append(topic, "dossier-f", "status-2");
    set(topic, "state = 'delivered', finished_at = now()", "status-2");
    assertThat(queue.lag(topic, 20)).isEqualTo(new RelayLag(Duration.ZERO, 1));
    assertThat(queue.lag(topic, Delivery.FOR_EVER).oldest())
        .as("the engine's messages are never left out")
        .isGreaterThan(AN_HOUR);

    append(topic, "dossier-g", "status-3");
    set(topic, "attempts = 50, created_at = now() - interval '2 hours'", "status-3");
    assertThat(queue.lag(topic, 20).oldest())
        .as("since then nothing got through any more")
        .isGreaterThan(AN_HOUR.multipliedBy(2).minusSeconds(1));
  }

  @Test
  void whoWaitsLongestComesFirstNotWhoCameFirst() {
    Ear ear = new Ear(message -> new DeliveryResult.Delivered());
    append(ear.topic(), "dossier-x", "fails-again-and-again");
    append(ear.topic(), "dossier-y", "new");
    house
        .workers
        .access()
        .asSystem(() -> {
          house
              .workers
              .jdbc()
              .sql(
                  """
                  update casefile.outbox set due_at = now() - interval '1 minute'
                  where topic = :topic and key = 'new'
                  """)
              .param("topic", ear.topic())
              .update();
        });
    OutboxQueue queue =
        new OutboxQueue(house.workers.jdbc(), house.workers.access(), house.workers.audit());

    assertThat(queue.claim(ear.topic(), 1, Duration.ofSeconds(30)))
        .extracting(OutboxMessage::key)
        .containsExactly("new");
  }

  private static void set(String topic, String what, String key) {
    house
        .workers
        .access()
        .asSystem(() ->
            house
                .workers
                .jdbc()
                .sql("update casefile.outbox set " + what + " where topic = :topic and key = :key")
                .param("topic", topic)
                .param("key", key)
                .update());
  }

  private static Relay relay(Ear ear) {
    return new Relay(
        house.workers.source(),
        house.workers.jdbc(),
        house.workers.access(),
        house.workers.audit(),
        List.of(ear));
  }

  private static void append(String topic, String dossier, String key) {
    house
        .workers
        .access()
        .asSystem(() -> house.workers.outbox().append(topic, dossier, key, Map.of("n", 1)));
  }

  /** Hears a topic of its own. */
  private static class Ear implements Delivery {
    private final String topic = Submissions.key();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Function<OutboxMessage, DeliveryResult> answer;

    Ear(Function<OutboxMessage, DeliveryResult> answer) {
      this.answer = answer;
    }

    @Override
    public String topic() {
      return topic;
    }

    @Override
    public DeliveryResult deliver(OutboxMessage message) {
      DeliveryResult result = answer.apply(message);
      if (result instanceof DeliveryResult.Delivered) {
        heard.add(message.key());
      }
      return result;
    }
  }
}
