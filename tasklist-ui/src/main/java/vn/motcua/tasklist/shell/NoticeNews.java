package vn.motcua.tasklist.shell;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.notice.NoticeSignals;
import vn.motcua.dossiers.outbox.PostgresListener;

/** Tells open screens that their official's notices have changed; one listening connection. */
@Component
public final class NoticeNews implements DisposableBean {

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
        reader.changed().run();
      }
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
