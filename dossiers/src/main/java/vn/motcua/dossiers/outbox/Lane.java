package vn.motcua.dossiers.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of one topic on their way. One thread claims and marks in batches; up to sixteen
 * deliveries are in flight. When several in a row fail, the whole lane slows down, so that an
 * engine that is away is probed, not flooded.
 */
final class Lane implements Runnable {

  static final int IN_FLIGHT = 16;

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int BUFFER = 48;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);
  private static final int FAILURES_TO_SLOW_DOWN = 3;

  /** Some five minutes of attempts. */
  private static final int HELD_UP = 20;

  private final Delivery delivery;
  private final OutboxQueue queue;
  private final ExecutorService deliveries;
  private final Semaphore wake = new Semaphore(0);
  private final ConcurrentLinkedQueue<Attempt> finished = new ConcurrentLinkedQueue<>();
  private final Deque<Claimed> waiting = new ArrayDeque<>();
  private int inFlight;
  private int failures;
  private volatile boolean stopped;

  Lane(Delivery delivery, OutboxQueue queue, ExecutorService deliveries) {
    this.delivery = delivery;
    this.queue = queue;
    this.deliveries = deliveries;
  }

  String topic() {
    return delivery.topic();
  }

  /** How far behind the lane is; what is never given up is never called held up either. */
  RelayLag lag() {
    boolean forEver = delivery.mostAttempts() == Delivery.FOR_EVER;
    return queue.lag(topic(), forEver ? Delivery.FOR_EVER : HELD_UP);
  }

  void wake() {
    wake.release();
  }

  void stop() {
    stopped = true;
    wake();
  }

  @Override
  public void run() {
    int databaseFailures = 0;
    while (!stopped) {
      try {
        rest(turn());
        databaseFailures = 0;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        databaseFailures++;
        LOG.warn("Relay of {} cannot reach the outbox: {}", topic(), e.toString());
        pause(Backoff.after(databaseFailures, LONGEST_PAUSE, ThreadLocalRandom.current()));
      }
    }
  }

  /** Marks, claims, sends; answers how long to rest unless something happens. */
  private Duration turn() {
    mark();
    boolean slow = failures >= FAILURES_TO_SLOW_DOWN;
    int limit = slow ? (inFlight == 0 ? 1 : 0) : BUFFER - waiting.size();
    boolean roomy = slow ? limit > 0 : waiting.size() < IN_FLIGHT;
    int claimed = 0;
    if (roomy) {
      List<OutboxMessage> messages = queue.claim(topic(), limit, LEASE);
      messages.forEach(message -> waiting.add(new Claimed(message, System.nanoTime())));
      claimed = messages.size();
    }
    send();
    if (claimed > 0 || !finished.isEmpty()) {
      return Duration.ZERO;
    }
    if (inFlight > 0) {
      return LONGEST_REST;
    }
    return queue.untilNext(topic()).orElse(LONGEST_REST);
  }

  private void send() {
    while (inFlight < IN_FLIGHT && !waiting.isEmpty()) {
      Claimed next = waiting.element();
      if (System.nanoTime() - next.at() < FRESH.toNanos()) {
        deliveries.execute(() -> attempt(next.message()));
        inFlight++;
      }
      waiting.remove();
    }
  }

  private void attempt(OutboxMessage message) {
    DeliveryResult result = new DeliveryResult.Retry("ended by an error");
    try {
      result = delivery.deliver(message);
    } catch (Exception e) {
      LOG.warn("Delivery of {} failed: {}", message.key(), e.toString());
      result = new DeliveryResult.Retry(e.getClass().getName());
    } finally {
      finished.add(new Attempt(message, result));
      wake();
    }
  }

  private void mark() {
    List<Attempt> batch = new ArrayList<>();
    for (Attempt attempt = finished.poll(); attempt != null; attempt = finished.poll()) {
      batch.add(attempt);
    }
    try {
      write(batch);
      inFlight -= batch.size();
    } catch (RuntimeException e) {
      finished.addAll(batch);
      throw e;
    }
  }

  private void write(List<Attempt> batch) {
    List<Long> delivered = new ArrayList<>();
    for (Attempt attempt : batch) {
      switch (attempt.result()) {
        case DeliveryResult.Delivered heard -> delivered.add(attempt.message().id());
        case DeliveryResult.Rejected rejected -> {
          dead(attempt, rejected.reason());
          failures = 0;
        }
        case DeliveryResult.Retry retry -> retry(attempt, retry.reason());
      }
    }
    if (!delivered.isEmpty()) {
      queue.delivered(delivered);
      failures = 0;
    }
  }

  private void dead(Attempt attempt, String reason) {
    OutboxMessage message = attempt.message();
    queue.dead(message, reason, () -> delivery.gaveUp(message, attempt.result()));
  }

  private void retry(Attempt attempt, String reason) {
    failures++;
    OutboxMessage message = attempt.message();
    if (message.attempt() >= delivery.mostAttempts()) {
      dead(attempt, "given up after " + message.attempt() + " attempts: " + reason);
      return;
    }
    queue.retry(
        message,
        reason,
        Backoff.after(message.attempt(), LONGEST_RETRY, ThreadLocalRandom.current()));
  }

  private void rest(Duration wanted) throws InterruptedException {
    Duration rest = wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
    if (failures >= FAILURES_TO_SLOW_DOWN && inFlight == 0) {
      pause(
          Backoff.after(
              failures - FAILURES_TO_SLOW_DOWN + 1, LONGEST_PAUSE, ThreadLocalRandom.current()));
    } else if (rest.isPositive() && wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private void pause(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    while (!stopped && System.nanoTime() < end) {
      try {
        TimeUnit.NANOSECONDS.sleep(Math.min(end - System.nanoTime(), 200_000_000L));
      } catch (InterruptedException e) {
        stopped = true;
      }
    }
  }

  private record Claimed(OutboxMessage message, long at) {}

  private record Attempt(OutboxMessage message, DeliveryResult result) {}
}
