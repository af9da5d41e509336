package vn.motcua.tasklist.shell;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.account.AccountSignals;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Knows which accounts were changed, locked or got another password since a moment: their sessions
 * are looked at with the next request, and open screens ask for it at once.
 */
@Component
public final class AccountNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);

  private final AccountSignals signals;
  private final Clock clock;
  private final Map<String, Instant> changed = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Reader> readers = new CopyOnWriteArrayList<>();
  private @Nullable PostgresListener listener;

  AccountNews(AccountSignals signals, Clock clock) {
    this.signals = signals;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    listener = signals.listen(this::heard);
  }

  /** Whether something may have happened to the account after that moment. */
  public boolean changedSince(String username, Instant moment) {
    return isAfter(username, moment) || isAfter(AccountSignals.EVERYBODY, moment);
  }

  /** Has the runnable called on another thread when this account was changed. */
  public Registration subscribe(String username, Runnable told) {
    Reader reader = new Reader(username, told);
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  void heard(String username) {
    changed.put(username, clock.instant());
    readers.stream().filter(reader -> reader.username().equals(username)).forEach(this::tell);
  }

  private void tell(Reader reader) {
    try {
      reader.told().run();
    } catch (RuntimeException gone) {
      LOG.debug("A screen was not told: {}", gone.toString());
    }
  }

  private boolean isAfter(String username, Instant moment) {
    Instant at = changed.get(username);
    return at != null && !at.isBefore(moment);
  }

  @Override
  public void destroy() {
    PostgresListener open = listener;
    if (open != null) {
      open.close();
    }
  }

  private record Reader(String username, Runnable told) {}
}
