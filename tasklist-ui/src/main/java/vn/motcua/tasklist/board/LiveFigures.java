package vn.motcua.tasklist.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import vn.motcua.dossiers.access.Access;
import vn.motcua.tasklist.queue.TaskNews;
import vn.motcua.tasklist.shell.SignedIn;

/**
 * Keeps the figures of an open screen fresh without a reload: some seconds after something changed
 * in a unit the official sees, and once a minute because time passes.
 */
@org.springframework.stereotype.Component
public final class LiveFigures implements DisposableBean {

  /** No more often than this, however much happens. */
  static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

  private static final Duration TIME_PASSES = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(LiveFigures.class);
  private static final int AT_ONCE = 4;
  private static final int WAITING = 1_000;
  private static final Duration ENDING = Duration.ofSeconds(5);

  private final TaskNews news;
  private final Access access;
  private final SignedIn signedIn;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-figures").factory());
  private final ThreadPoolExecutor readers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          TIME_PASSES.toSeconds(),
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("live-figures-", 1).factory());

  LiveFigures(TaskNews news, Access access, SignedIn signedIn) {
    this.news = news;
    this.access = access;
    this.signedIn = signedIn;
    readers.allowCoreThreadTimeOut(true);
  }

  /**
   * Calls {@code refresh} in the screen's own turn as long as the view is attached. Call it once,
   * in the view's constructor.
   */
  public void follow(Component view, Runnable refresh) {
    view.addAttachListener(attach -> {
      Screen screen = new Screen(attach.getUI(), refresh);
      Registration heard = news.subscribe(access.visibleUnits(signedIn.actor()), screen::soon);
      ScheduledFuture<?> minute =
          clock.scheduleAtFixedRate(
              screen::soon, TIME_PASSES.toSeconds(), TIME_PASSES.toSeconds(), TimeUnit.SECONDS);
      view.addDetachListener(detach -> {
        detach.unregisterListener();
        screen.leave();
        heard.remove();
        minute.cancel(false);
      });
    });
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
    readers.getQueue().clear();
    readers.shutdown();
    try {
      if (!readers.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
        readers.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      readers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** One open screen; news that come close together are one refresh. */
  private final class Screen {
    private final UI ui;
    private final Runnable refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> next;
    private volatile boolean left;

    Screen(UI ui, Runnable refresh) {
      this.ui = ui;
      this.refresh = refresh;
    }

    void soon() {
      if (waiting.compareAndSet(false, true)) {
        try {
          next = clock.schedule(this::queue, AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
          waiting.set(false);
        }
      }
    }

    /** Its turn comes when a reader is free; too many waiting, it is left to the next minute. */
    private void queue() {
      try {
        readers.execute(this::now);
      } catch (RejectedExecutionException full) {
        waiting.set(false);
      }
    }

    private void now() {
      waiting.set(false);
      try {
        ui.access(this::refresh);
      } catch (UIDetachedException closed) {
        leave();
      }
    }

    /** Nobody pressed anything: what fails here is logged and tried again, not shown. */
    private void refresh() {
      if (left) {
        return;
      }
      try {
        refresh.run();
      } catch (RuntimeException failed) {
        LOG.warn("Figures of an open screen were not refreshed", failed);
      }
    }

    void leave() {
      left = true;
      Optional.ofNullable(next).ifPresent(planned -> planned.cancel(false));
    }
  }
}
