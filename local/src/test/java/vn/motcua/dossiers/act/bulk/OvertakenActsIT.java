package vn.motcua.dossiers.act.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.access.Substituted;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.announcement.Recomputation;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.official.Account;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** What may happen to a task or an official while an act waits to be carried out. */
@MotcuaIT
class OvertakenActsIT {

  /** Longer than a replica may be late: then the official's rights of now count. */
  private static final Duration OUTAGE = Duration.ofMinutes(5);

  private static BulkHouse at;
  private static JdbcClient everything;

  @BeforeAll
  static void open(Addresses addresses) {
    at = new BulkHouse(addresses);
    everything = JdbcClient.create(FilledDatabase.everything(addresses.postgres()));
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @Test
  void aTaskSomebodyElseEndedStaysAsItIsAndTheOfficialIsTold() {
    long task = at.aTask();
    Actor official = anOfficial();
    at.pass(List.of(task), official);
    everything
        .sql(
            """
            insert into casefile.task_act
              (task_key, dossier_code, element_id, outcome, data, unit, by, by_name, at)
            select task_key, dossier_code, element_id, 'taken-back', '{}', unit, 'other',
              'Người khác', now() from readmodel.task where task_key = :key
            """)
        .param("key", task)
        .update();

    at.halfAMinuteLater();

    assertThat(at.acts(task)).isEqualTo(1);
    assertThat(at.waits(task)).isFalse();
    assertThat(at.pending.open(official)).isEmpty();
    assertThat(told(official, task)).containsExactly("Người khác đã thực hiện việc này trước.");
  }

  @Test
  void aDossierWithdrawnMeanwhileIsNotActedOn() {
    DossierCode code = at.aDossier();
    long task = at.aTask(code);
    Actor official = anOfficial();
    at.pass(List.of(task), official);
    assertThat(
            at.house
                .screens
                .intake()
                .withdraw(code, "Không cần nữa", Submissions.key(), new Origin.Desk(House.DESK)))
        .isInstanceOf(FollowUpResult.Done.class);

    at.halfAMinuteLater();

    assertThat(at.acts(task)).isZero();
    assertThat(at.pending.failed(official)).extracting(FailedAct::dossier).containsExactly(code);
    assertThat(told(official, task)).hasSize(1);
  }

  @Test
  void theTaskOfAnOfficialWhoseAccountWasClosedWaitsForTheColleaguesAgain() {
    long task = at.aTask();
    Actor official = anOfficial();
    at.pass(List.of(task), official);
    at.house.workers.officials().setActive(official.username(), false);

    at.halfAMinuteLater();

    assertThat(at.acts(task)).isZero();
    assertThat(at.waits(task)).isTrue();
    assertThat(at.house.screens.acts().complete(task, "pass", BulkHouse.OPINION, House.COLLEAGUE))
        .isInstanceOf(ActResult.Done.class);
  }

  @Test
  void aRightLostMeanwhileCountsInTimeButNoLongerAfterAnOutage() {
    long task = at.aTask();
    Actor official = anOfficial();
    at.pass(List.of(task), official);
    becomes(official, Role.CLERK);
    at.halfAMinuteLater();
    assertThat(at.acts(task)).isEqualTo(1);

    becomes(official, Role.SPECIALIST);
    long late = at.aTask();
    at.pass(List.of(late), official);
    becomes(official, Role.CLERK);
    at.hands.pass(OUTAGE);
    at.pending.runDue();

    assertThat(at.acts(late)).isZero();
    assertThat(at.waits(late)).isTrue();
    assertThat(told(official, late)).hasSize(1);
  }

  @Test
  void aSubstitutionThatEndedMeanwhileCountsInTimeButNoLongerAfterAnOutage() {
    Actor substitute = aSubstitute();
    long task = at.aTask(at.aDossier(House.SON_TRA), House.SON_TRA);
    assertThat(at.pass(List.of(task), substitute).done()).isEqualTo(1);
    substitutionEnds(substitute);
    at.halfAMinuteLater();
    assertThat(at.acts(task)).isEqualTo(1);
    assertThat(
            at.count(
                """
                select count(*) from casefile.task_act
                where task_key = :key and on_behalf_of = 'nha.noikhac'
                """,
                task))
        .isEqualTo(1);

    substitute = aSubstitute();
    long late = at.aTask(at.aDossier(House.SON_TRA), House.SON_TRA);
    assertThat(at.pass(List.of(late), substitute).done()).isEqualTo(1);
    substitutionEnds(substitute);
    at.hands.pass(OUTAGE);
    at.pending.runDue();

    assertThat(at.acts(late)).isZero();
    assertThat(at.waits(late)).isTrue();
    assertThat(told(substitute, late)).hasSize(1);
  }

  @Test
  void whatFailsTwiceIsToldTwice() {
    DossierCode code = at.aDossier();
    long task = at.aTask(code);
    Actor official = anOfficial();
    for (int time = 1; time <= 2; time++) {
      at.pass(List.of(task), official);
      at.state(code, "WITHDRAWN");
      at.halfAMinuteLater();
      at.state(code, "ACCEPTED");

      assertThat(told(official, task)).hasSize(time);
      assertThat(at.waits(task)).isTrue();
    }
  }

  @Test
  void whatIsTakenBackWhileItIsCarriedOutIsEitherDoneOrBackNeverBothAndNeverLost()
      throws Exception {
    for (int round = 0; round < 4; round++) {
      List<Long> tasks = new ArrayList<>();
      for (int task = 0; task < 6; task++) {
        tasks.add(at.aTask());
      }
      Actor official = anOfficial();
      BulkRun run = at.pass(tasks, official);
      at.hands.pass(PendingActs.UNDO_TIME);

      together(
          List.of(
              at.pending::runDue,
              () -> at.pending.undo(run.batch(), official),
              at.pending::runDue));
      at.pending.runDue();

      assertThat(at.pending.open(official)).isEmpty();
      assertThat(at.pending.failed(official)).isEmpty();
      assertThat(tasks)
          .allSatisfy(task -> assertThat(at.acts(task) + (at.waits(task) ? 1 : 0)).isEqualTo(1));
    }
  }

  @Test
  void completingCountingLimitsAgainAndFillingTheQueueAgainGoOnSideBySide() throws Exception {
    House.Side workers = at.house.workers;
    Recomputation recount =
        new Recomputation(
            workers.jdbc(),
            workers.access(),
            new CurrentCalendars(workers.jdbc(), House.catalog().calendars()),
            workers.audit(),
            Clock.systemUTC());
    List<Long> tasks = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      tasks.add(at.aTask());
    }
    Callable<Long> completing =
        () ->
            tasks.stream()
                .map(task ->
                    at.house
                        .screens
                        .acts()
                        .complete(task, "pass", BulkHouse.OPINION, House.SPECIALIST))
                .filter(ActResult.Done.class::isInstance)
                .count();
    Callable<Long> completingBackwards =
        () ->
            tasks.reversed().stream()
                .map(task ->
                    at.house
                        .screens
                        .acts()
                        .complete(task, "pass", BulkHouse.OPINION, House.COLLEAGUE))
                .filter(ActResult.Done.class::isInstance)
                .count();
    Callable<Integer> counting = () -> recount.all(checked -> {}).checked();
    Callable<Integer> filling =
        () -> {
          for (int time = 0; time < 5; time++) {
            at.house.owner().sql("select readmodel.requeue_all()").query().singleRow();
          }
          return 5;
        };

    List<Object> answers = together(List.of(completing, completingBackwards, counting, filling));

    assertThat((Long) answers.get(0) + (Long) answers.get(1)).isEqualTo(20);
    assertThat(tasks)
        .allSatisfy(task -> {
          assertThat(at.acts(task)).isEqualTo(1);
          assertThat(at.waits(task)).isFalse();
        });
  }

  /** What the bell says of the task to the official. */
  private static List<String> told(Actor official, long task) {
    return at.house
        .owner()
        .sql(
            """
            select detail ->> 'reason' from casefile.notice
            where username = :username and task_key = :key and kind = 'BULK_FAILED' order by id
            """)
        .params(Map.of("username", official.username(), "key", task))
        .query(String.class)
        .list();
  }

  /** A specialist nobody else knows. */
  private static Actor anOfficial() {
    Actor official =
        new Actor(Submissions.key(), "Cán bộ Thử Nghiệm", House.HAI_CHAU, Set.of(Role.SPECIALIST));
    at.house.workers.officials().save(new Account(official, "{noop}-"));
    return official;
  }

  /** Acts for the specialist of another unit from now on. */
  private static Actor aSubstitute() {
    Actor substitute = anOfficial();
    everything
        .sql(
            """
            insert into casefile.substitution
              (absent, substitute, role, starts_at, ends_at, created_by, created_by_name)
            values (:absent, :substitute, 'specialist', :from, :until, :absent, 'Vắng')
            """)
        .param("absent", House.STRANGER.username())
        .param("substitute", substitute.username())
        .param("from", Timestamp.from(at.hands.now))
        .param("until", Timestamp.from(at.hands.now.plus(Duration.ofDays(1))))
        .update();
    return substitute.acting(
        List.of(
            new Substituted(
                House.STRANGER.username(),
                House.STRANGER.name(),
                House.SON_TRA,
                Set.of(Role.SPECIALIST))));
  }

  /** A moment later, so that what was done by now was done in its time. */
  private static void substitutionEnds(Actor substitute) {
    everything
        .sql(
            """
            update casefile.substitution
            set ended_by = absent, ended_by_name = 'Vắng', ended_at = :at
            where substitute = :substitute
            """)
        .param("substitute", substitute.username())
        .param("at", Timestamp.from(at.hands.now.plusSeconds(1)))
        .update();
  }

  private static void becomes(Actor official, Role role) {
    at.house
        .workers
        .officials()
        .save(
            new Account(
                new Actor(official.username(), official.name(), official.unit(), Set.of(role)),
                "{noop}-"));
  }

  /** All at the same moment, each on a connection of its own; answers what they answered. */
  private static List<Object> together(List<Callable<?>> works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.size());
    List<Future<?>> running = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
      for (Callable<?> work : works) {
        running.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      for (Future<?> one : running) {
        answers.add(one.get());
      }
    }
    return answers;
  }
}
