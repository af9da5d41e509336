package vn.motcua.dossiers.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.deadline.WatchedDossiers.Replica;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class DeadlineWatchIT {

  /** Monday 23 November 2026, 08:00 in Vietnam. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

  private static final Instant DUE = MONDAY.plus(Duration.ofHours(8));
  private static final String AT_RISK = "deadline-at-risk";
  private static final String MISSED = "deadline-missed";
  private static final String ESCALATED = "deadline-escalated";

  private static WatchedDossiers dossiers;

  @BeforeAll
  static void open(Addresses addresses) {
    dossiers = new WatchedDossiers(addresses);
  }

  @Test
  void nothingIsToldBeforeItsMomentAndEachThingOnceAtIt() {
    dossiers.running("H1", 3, MONDAY, DUE);

    round(MONDAY.minusMillis(1));
    assertThat(dossiers.told("H1", AT_RISK)).containsOnly(0L);

    round(MONDAY);
    round(MONDAY.plusSeconds(1));
    assertThat(dossiers.told("H1", AT_RISK)).containsExactly(1L, 1L, 1L);
    assertThat(dossiers.told("H1", MISSED)).containsOnly(0L);

    round(DUE);
    round(DUE.plusSeconds(1));
    assertThat(dossiers.told("H1", MISSED)).containsExactly(1L, 1L, 1L);
    assertThat(dossiers.told("H1", "overdue")).containsExactly(1L, 1L, 1L);
    assertThat(dossiers.told("H1", "apology")).containsOnly(0L);
    assertThat(dossiers.audited("H1", AT_RISK)).containsOnly(1L);
    assertThat(dossiers.audited("H1", MISSED)).containsOnly(1L);
  }

  @Test
  void theProvinceIsToldTwoWorkingDaysLaterOverTheHolidayOfTheTwentyFourth() {
    dossiers.running("H2", 1, MONDAY, DUE);
    round(DUE);

    // Tuesday 24 November is a public holiday: two working days after Monday end on Thursday.
    round(DUE.plus(Duration.ofDays(3)).minusSeconds(1));
    assertThat(dossiers.told("H2", ESCALATED)).containsExactly(0L);
    round(DUE.plus(Duration.ofDays(3)));
    round(DUE.plus(Duration.ofDays(4)));
    assertThat(dossiers.told("H2", ESCALATED)).containsExactly(1L);
  }

  @Test
  void aDueDateThatMovedIsToldAgainButADossierOnceExtendedGetsNoSecondApology() {
    dossiers.running("H3", 1, MONDAY, DUE);
    round(DUE);
    Instant later = DUE.plus(Duration.ofDays(7));
    dossiers
        .owner
        .sql(
            """
            insert into casefile.clock_fact (dossier_code, kind, at, reason, new_due_at, by)
            select code, 'EXTENDED', now(), 'thử', :due, 'test' from casefile.dossier
            where code like 'H3-%';
            """)
        .param("due", Rows.timestamp(later))
        .update();
    move("H3", later);

    round(later);
    assertThat(dossiers.told("H3", AT_RISK)).containsExactly(1L);
    assertThat(dossiers.audited("H3", AT_RISK)).containsExactly(2L);
    assertThat(dossiers.told("H3", MISSED)).containsExactly(2L);
    assertThat(dossiers.told("H3", "overdue")).containsExactly(2L);
  }

  @Test
  void inventedHistoryThatNeverWasInTheEngineIsMarkedAndNobodyIsTold() {
    dossiers.running("H6", 1, MONDAY, DUE);
    dossiers
        .owner
        .sql(
            """
            delete from readmodel.process_instance where dossier_code like 'H6-%';
            update casefile.dossier set synthetic = true where code like 'H6-%'
            """)
        .update();

    round(DUE);
    assertThat(dossiers.told("H6", AT_RISK)).containsExactly(0L);
    assertThat(dossiers.told("H6", "overdue")).containsExactly(0L);
    assertThat(dossiers.audited("H6", MISSED)).containsExactly(0L);
  }

  @Test
  void aDossierThatStandsStillIsLeftAlone() {
    dossiers.running("H4", 1, MONDAY, DUE);
    dossiers
        .owner
        .sql(
            """
            update casefile.dossier set clock_state = 'STOPPED', stopped_at = now(),
              stop_reason = 'supplement' where code like 'H4-%'
            """)
        .update();

    round(DUE.plus(Duration.ofDays(30)));
    assertThat(dossiers.told("H4", AT_RISK)).containsExactly(0L);
    assertThat(dossiers.told("H4", MISSED)).containsExactly(0L);
  }

  @Test
  void threeReplicasWhoseConnectionsBreakTellEachThingExactlyOnce() throws Exception {
    dossiers.running("H5", 600, MONDAY, DUE);
    Clock clock = at(DUE);
    AtomicInteger killed = new AtomicInteger();
    try (Replica one = dossiers.replica("h5-watch-1", clock);
        Replica two = dossiers.replica("h5-watch-2", clock);
        Replica three = dossiers.replica("h5-watch-3", clock);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> rounds = new ArrayList<>();
      for (Replica replica : List.of(one, two, three)) {
        rounds.add(threads.submit(() -> untilDone(replica)));
      }
      while (killed.get() < 25 && !rounds.stream().allMatch(Future::isDone)) {
        killed.addAndGet(kill());
      }
      int broken = 0;
      for (Future<Integer> round : rounds) {
        broken += round.get();
      }
      assertThat(killed).hasPositiveValue();
      assertThat(broken).isPositive();
      round(DUE);
      assertThat(one.audit().verify().problems()).isEmpty();
    }
    for (String message : List.of(AT_RISK, MISSED, "overdue")) {
      assertThat(dossiers.told("H5", message)).hasSize(600).containsOnly(1L);
    }
    assertThat(dossiers.audited("H5", AT_RISK)).hasSize(600).containsOnly(1L);
    assertThat(dossiers.audited("H5", MISSED)).hasSize(600).containsOnly(1L);
  }

  @Test
  void whatIsDueIsFoundByIndexAmongManyDossiersThatAreNot() {
    dossiers.running("H7", 20_000, MONDAY.plus(Duration.ofDays(90)), DUE.plus(Duration.ofDays(90)));
    dossiers.owner.sql("analyze casefile.dossier").update();

    for (Notice notice : Notice.values()) {
      String plan = plan(DeadlineSql.due(notice));
      assertThat(plan).as(notice.name()).contains("untold").doesNotContain("Seq Scan on dossier");
    }
    assertThat(plan(DeadlineSql.NEXT)).doesNotContain("Seq Scan on dossier");
  }

  private static String plan(String sql) {
    return String.join(
        "\n",
        dossiers
            .owner
            .sql("explain (analyze, costs off, timing off) " + sql)
            .param("now", Rows.timestamp(MONDAY))
            .param("element", "step-apologise")
            .param("limit", DeadlineWatch.BATCH)
            .query(String.class)
            .list());
  }

  /** Rounds until nothing is due, however often the connection breaks; answers how often it did. */
  private static int untilDone(Replica replica) {
    int broken = 0;
    int quiet = 0;
    while (quiet < 3) {
      try {
        quiet = replica.watch().round() == 0 ? quiet + 1 : 0;
      } catch (RuntimeException e) {
        broken++;
      }
    }
    return broken;
  }

  /** Breaks what a replica is doing, if it does something just now. */
  private static int kill() {
    return dossiers
        .colleague
        .sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where application_name = 'h5-watch-' || :number and state <> 'idle'
            """)
        .param("number", ThreadLocalRandom.current().nextInt(1, 4))
        .query(Integer.class)
        .single();
  }

  private static void move(String series, Instant dueAt) {
    dossiers
        .owner
        .sql(
            """
            update casefile.dossier set due_at = :due, at_risk_from = :risk, at_risk_told_at = null
            where code like :series || '-%'
            """)
        .param("due", Rows.timestamp(dueAt))
        .param("risk", Rows.timestamp(dueAt.minus(Duration.ofHours(8))))
        .param("series", series)
        .update();
  }

  private static void round(Instant now) {
    try (Replica replica = dossiers.replica("watch", at(now))) {
      int told;
      do {
        told = replica.watch().round();
      } while (told > 0);
    }
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
