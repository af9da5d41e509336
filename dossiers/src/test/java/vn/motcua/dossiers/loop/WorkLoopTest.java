package vn.motcua.dossiers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final long SOON = 10;

  private final Noted alarm = new Noted();
  private final BlockingQueue<String> turns = new LinkedBlockingQueue<>();
  private WorkLoop loop = loop(() -> HOUR);

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void aTurnIsTakenAtTheStartAndAgainWheneverItRings() throws InterruptedException {
    loop = loop(() -> HOUR);
    List<Consumer<String>> ring = new ArrayList<>();
    loop.rungBy(bell -> {
      ring.add(bell);
      return ring::clear;
    });

    loop.start();
    assertThat(turn()).isEqualTo("some-work");
    assertThat(alarm.rests()).isEqualTo(HOUR);

    ring.getFirst().accept("");
    assertThat(turn()).isEqualTo("some-work");
    assertThat(turns).isEmpty();

    loop.stop();
    assertThat(ring).as("the listener is ended").isEmpty();
  }

  @Test
  void whereThereIsMoreItGoesOnWithoutRest() throws InterruptedException {
    int[] left = {3};
    loop = loop(Turn.whileAny(HOUR, () -> --left[0] > 0));

    loop.start();

    for (int turn = 0; turn < 3; turn++) {
      assertThat(turn()).isNotNull();
    }
    assertThat(alarm.rests()).isEqualTo(HOUR);
    assertThat(alarm.noted).isEmpty();
  }

  @Test
  void anErrorOfTheMachineEndsNothing() throws InterruptedException {
    int[] errors = {1};
    loop =
        loop(() -> {
          if (errors[0]-- > 0) {
            throw new StackOverflowError();
          }
          return HOUR;
        });

    loop.start();

    assertThat(alarm.rests()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(alarm.rests()).isEqualTo(HOUR);
    assertThat(loop.pulse().healthy()).isTrue();
  }

  @Test
  void afterFaultsItPausesLongerAndLongerUpToItsMostAndThenGoesOn() throws InterruptedException {
    int[] faults = {9};
    loop =
        loop(
                () -> {
                  if (faults[0]-- > 0) {
                    throw new IllegalStateException("away");
                  }
                  return HOUR;
                })
            .pausingAtMost(Duration.ofSeconds(5));

    loop.start();

    Duration longest = Duration.ZERO;
    for (int fault = 1; fault <= 9; fault++) {
      long whole = Math.min(200L << (fault - 1), 5_000);
      longest = alarm.rests();
      assertThat(longest).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
    }
    assertThat(longest).isGreaterThanOrEqualTo(Duration.ofMillis(2_500));
    assertThat(alarm.rests()).isEqualTo(HOUR);
    assertThat(loop.pulse()).isEqualTo(new Pulse(true, 1, 0, null));
  }

  @Test
  void aRingDuringAPauseIsHeardAfterIt() throws InterruptedException {
    Alarm real = new Alarm();
    real.ring();
    real.pause(Duration.ofMillis(1));
    Thread rests = Thread.ofPlatform().start(() -> rest(real));

    assertThat(rests.join(Duration.ofSeconds(SOON))).isTrue();
  }

  @Test
  void threeFaultsInARowAreIllHealthNamedByTheirClass() throws InterruptedException {
    Semaphore faults = new Semaphore(2);
    loop =
        loop(() -> {
          faults.acquireUninterruptibly();
          throw new IllegalStateException("Nguyễn Văn A");
        });
    assertThat(loop.pulse().healthy()).as("not started").isFalse();

    loop.start();
    alarm.rests();
    alarm.rests();
    assertThat(loop.pulse()).isEqualTo(new Pulse(true, 0, 2, "IllegalStateException"));
    assertThat(loop.pulse().healthy()).as("two faults").isTrue();

    faults.release();
    alarm.rests();
    assertThat(loop.pulse()).isEqualTo(new Pulse(true, 0, 3, "IllegalStateException"));
    assertThat(WorkLoop.ill(List.of(loop)))
        .containsExactly(Map.entry("some-work", "IllegalStateException"));
    faults.release(Integer.MAX_VALUE / 2);
  }

  @Test
  void itStopsWithinItsPatienceThoughATurnHangs() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    loop =
        new WorkLoop(
            "some-work",
            () -> {
              hangs.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
              }
              return HOUR;
            },
            Alarm::new,
            Duration.ofMillis(20));
    loop.start();
    assertThat(hangs.await(SOON, TimeUnit.SECONDS)).isTrue();

    loop.stop();

    assertThat(interrupted.await(SOON, TimeUnit.SECONDS)).isTrue();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void itGivesBackWhatItHoldsAndCanBeStartedAgain() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(2);
    loop =
        new WorkLoop(
            "some-work",
            new Turn() {
              @Override
              public Duration take() {
                turns.add(Thread.currentThread().getName());
                return HOUR;
              }

              @Override
              public void close() {
                closed.countDown();
              }
            });
    for (int time = 0; time < 2; time++) {
      loop.start();
      loop.start();
      assertThat(turn()).isEqualTo("some-work");
      assertThat(loop.isRunning()).isTrue();
      CountDownLatch stopped = new CountDownLatch(1);
      loop.stop(stopped::countDown);
      assertThat(stopped.await(SOON, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(closed.getCount()).isZero();
    assertThat(turns).isEmpty();
  }

  @Test
  void whatIsDueLaterIsSleptForWithinBounds() {
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    List<Optional<Instant>> next =
        List.of(
            Optional.of(now.plusSeconds(7)),
            Optional.of(now.minusSeconds(7)),
            Optional.of(now.plusSeconds(700)),
            Optional.empty());

    assertThat(next)
        .extracting(at ->
            Turn.due(() -> 0, () -> at, clock, Duration.ofSeconds(1), Duration.ofMinutes(1)).take())
        .containsExactly(
            Duration.ofSeconds(7),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    assertThat(Turn.due(() -> 1, () -> next.getFirst(), clock, HOUR, HOUR).take()).isZero();
  }

  private WorkLoop loop(Turn turn) {
    Turn told =
        () -> {
          turns.add(Thread.currentThread().getName());
          return turn.take();
        };
    return new WorkLoop("some-work", told, () -> alarm, Duration.ofSeconds(SOON));
  }

  private String turn() throws InterruptedException {
    return turns.poll(SOON, TimeUnit.SECONDS);
  }

  private static void rest(Alarm alarm) {
    try {
      alarm.rest(HOUR);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes how long it should rest; pauses are over at once. */
  private static final class Noted extends Alarm {

    private final BlockingQueue<Duration> noted = new LinkedBlockingQueue<>();

    @Override
    void rest(Duration most) throws InterruptedException {
      noted.add(most);
      super.rest(most);
    }

    @Override
    void pause(Duration duration) throws InterruptedException {
      noted.add(duration);
    }

    Duration rests() throws InterruptedException {
      return noted.poll(SOON, TimeUnit.SECONDS);
    }
  }
}
