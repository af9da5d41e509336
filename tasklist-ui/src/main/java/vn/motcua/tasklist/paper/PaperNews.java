package vn.motcua.tasklist.paper;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.paper.ReceivedFiles;

/** Tells open screens that a file came for their official: one connection, no polling. */
@Component
final class PaperNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PaperNews.class);

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
        tell(reader);
      }
    }
  }

  /** A screen that was closed meanwhile is no matter to the others. */
  private static void tell(Reader reader) {
    try {
      reader.came().run();
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

  private record Reader(String official, Runnable came) {}
}
