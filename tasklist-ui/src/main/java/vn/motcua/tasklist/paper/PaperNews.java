package vn.motcua.tasklist.paper;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.paper.ReceivedFiles;

/** Tells open screens that a file came for their official: one connection, no polling. */
@Component
final class PaperNews implements DisposableBean {

  private final ReceivedFiles files;
  private final CopyOnWriteArrayList<Reader> readers = new CopyOnWriteArrayList<>();
  private @Nullable PostgresListener listener;

  PaperNews(ReceivedFiles files) {
    this.files = files;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    listener = files.listen(this::heard);
  }

  Registration subscribe(String official, Runnable came) {
    Reader reader = new Reader(official, came);
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  private void heard(String official) {
    for (Reader reader : readers) {
      if (official.isEmpty() || official.equals(reader.official())) {
        reader.came().run();
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

  private record Reader(String official, Runnable came) {}
}
