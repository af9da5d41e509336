package vn.motcua.workers.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for mails again and again; several replicas may. */
final class MailLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailLoop.class);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final NoticeMailer mailer;
  private final Duration interval;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  MailLoop(NoticeMailer mailer, Duration interval) {
    this.mailer = mailer;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = new CountDownLatch(1);
      thread = Thread.ofPlatform().daemon().name("notice-mails").start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    stopped.countDown();
    if (running != null) {
      try {
        running.join(JOIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void run() {
    CountDownLatch end = stopped;
    try {
      Duration rest = interval;
      while (!end.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
        rest = once() > 0 ? Duration.ZERO : interval;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int once() {
    try {
      return mailer.round();
    } catch (RuntimeException e) {
      LOG.warn("Mails cannot be looked for now: {}", e.toString());
      return 0;
    }
  }
}
