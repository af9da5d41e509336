package vn.motcua.local.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does again what a person would do again when the house does not answer. */
final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final AtomicBoolean over;
  private final AtomicLong retries = new AtomicLong();

  Patience(AtomicBoolean over) {
    this.over = over;
  }

  long retries() {
    return retries.get();
  }

  /** Tries until it is answered; an answer that is a refusal is an answer. */
  <T> T until(Callable<T> attempt) throws Exception {
    while (true) {
      try {
        return attempt.call();
      } catch (DataAccessException | TransactionException | IOException | Unavailable e) {
        retries.incrementAndGet();
        if (over.get()) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    }
  }

  /** The other side said: later. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message) {
      super(message);
    }
  }
}
