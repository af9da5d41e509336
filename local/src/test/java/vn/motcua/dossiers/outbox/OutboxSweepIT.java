package vn.motcua.dossiers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class OutboxSweepIT {

  private static final String TOPIC = "quet-thu";

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
  void oldDeliveredMessagesOfEndedDossiersGoAndNothingElse() {
    DossierCode running = Typing.aDossier(house);
    message("moi", "khong-co", "delivered", 20);
    for (int number = 0; number < 7; number++) {
      message("cu-" + number, "khong-co", "delivered", 200);
    }
    message("dang-chay", running.value(), "delivered", 200);
    message("cho", "khong-co", "pending", 200);
    message("hong", "khong-co", "dead", 200);

    long gone = sweep().sweep();

    assertThat(gone).isGreaterThanOrEqualTo(7);
    assertThat(left()).containsExactlyInAnyOrder("dang-chay", "cho", "hong", "moi");
    assertThat(sweep().sweep()).as("a second round finds nothing").isZero();
    house.workers.jdbc().sql("delete from casefile.outbox where topic = '" + TOPIC + "'").update();
  }

  @Test
  void aBatchIsReadInTheOrderOfThePrimaryKey() {
    House.Side side = house.workers;
    String plan =
        side.access()
            .asSystem(() -> {
              side.jdbc().sql("set local enable_seqscan = off").update();
              return side
                  .jdbc()
                  .sql("explain " + OutboxSweep.BATCH)
                  .param("after", 0)
                  .param("size", 5_000)
                  .param("before", java.time.OffsetDateTime.now())
                  .query(String.class)
                  .list()
                  .stream()
                  .collect(Collectors.joining("\n"));
            });

    assertThat(plan).contains("using outbox_pkey").doesNotContain("Seq Scan on outbox");
  }

  private static OutboxSweep sweep() {
    House.Side side = house.workers;
    return new OutboxSweep(side.jdbc(), side.access(), Clock.systemUTC(), Duration.ofDays(90), 3);
  }

  /** Each message gets an id below all others: those that came last are written first. */
  private static void message(String key, String dossier, String state, int daysAgo) {
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into casefile.outbox (id, topic, dossier_code, key, payload, state, created_at,
              finished_at)
            overriding system value
            select least(coalesce(min(id), 0), 0) - 1, :topic, :dossier, :key,
              cast('{}' as jsonb), :state, cast(:at as timestamptz), cast(:at as timestamptz)
            from casefile.outbox
            """)
        .param("topic", TOPIC)
        .param("dossier", dossier)
        .param("key", key)
        .param("state", state)
        .param("at", java.time.OffsetDateTime.now().minusDays(daysAgo))
        .update();
  }

  private static List<String> left() {
    return house
        .workers
        .jdbc()
        .sql("select key from casefile.outbox where topic = :topic")
        .param("topic", TOPIC)
        .query(String.class)
        .list();
  }
}
