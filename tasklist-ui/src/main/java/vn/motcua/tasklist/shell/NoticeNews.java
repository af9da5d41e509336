package vn.motcua.tasklist.shell;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.notice.NoticeSignals;
import vn.motcua.dossiers.outbox.PostgresListener;

/** Tells open screens that their official's notices have changed; one listening connection. */
@Component
public final class NoticeNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeNews.class);

  private final NoticeSignals signals;
  private final CopyOnWriteArrayList<Reader> readers = new CopyOnWriteArrayList<>();
  private @Nullable PostgresListener listener;

  NoticeNews(NoticeSignals signals) {
    this.signals = signals;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    listener = signals.listen(this::heard);
  }

  /** Has the runnable called on another thread when notices of this official came or were read. */
  public Registration subscribe(String username, Runnable changed) {
    Reader reader = new Reader(username, changed);
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  private void heard(String username) {
    for (Reader reader : readers) {
      if (username.equals(NoticeSignals.EVERYBODY) || username.equals(reader.username())) {
        tell(reader);
      }
    }
  }

  /** A screen that was closed meanwhile is no matter to the others. */
  private static void tell(Reader reader) {
    try {
      reader.changed().run();
    } catch (RuntimeException gone) {
      LOG.debug("A screen was not told: {}", gone.toString());
    }
  }

  @Override
  public void destroy() {
    PostgresListener open = listener;
    if (open != null) {
      open.close();
    }
  }

  private record Reader(String username, Runnable changed) {}
}
