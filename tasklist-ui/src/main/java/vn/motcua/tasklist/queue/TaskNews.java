package vn.motcua.tasklist.queue;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.task.TaskSignals;

/**
 * Tells open screens that the queue of one of their units, or their dossier, has changed: one
 * listening connection for the whole application, no polling.
 */
@Component
public final class TaskNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(TaskNews.class);
  private static final int GATHER_MILLIS = 300;

  private final TaskSignals signals;
  private final CopyOnWriteArrayList<Reader> readers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService bell =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("task-news").factory());
  private @Nullable PostgresListener listener;

  TaskNews(TaskSignals signals) {
    this.signals = signals;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    listener = signals.listen(this::heard);
  }

  /**
   * Has the runnable called, on another thread and at most a few times a second, when tasks of
   * these units came, went or were claimed.
   */
  public Registration subscribe(Set<UnitCode> units, Runnable changed) {
    return subscribed(units.stream().map(UnitCode::value).collect(Collectors.toSet()), changed);
  }

  /** The same, when somebody changed this dossier, wherever they work. */
  public Registration subscribe(DossierCode dossier, Runnable changed) {
    return subscribed(Set.of(dossier.value()), changed);
  }

  private Registration subscribed(Set<String> codes, Runnable changed) {
    Reader reader = new Reader(codes, changed, new AtomicBoolean());
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  private void heard(String code) {
    for (Reader reader : readers) {
      boolean concerned = code.equals(TaskSignals.EVERYTHING) || reader.codes().contains(code);
      if (concerned && reader.pending().compareAndSet(false, true)) {
        bell.schedule(() -> ring(reader), GATHER_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static void ring(Reader reader) {
    reader.pending().set(false);
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
    bell.shutdownNow();
  }

  private record Reader(Set<String> codes, Runnable changed, AtomicBoolean pending) {}
}
