package vn.motcua.tasklist.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
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

  private final TaskNews news;
  private final Access access;
  private final SignedIn signedIn;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-figures").factory());

  LiveFigures(TaskNews news, Access access, SignedIn signedIn) {
    this.news = news;
    this.access = access;
    this.signedIn = signedIn;
  }

  /**
   * Calls {@code refresh} in the screen's own turn as long as the view is attached. Call it once,
   * in the view's constructor.
   */
  public void follow(Component view, Runnable refresh) {
    Actor actor = signedIn.actor();
    view.addAttachListener(attach -> {
      Screen screen = new Screen(attach.getUI(), refresh);
      Registration heard = news.subscribe(access.visibleUnits(actor), screen::soon);
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
  }

  /** One open screen; news that come close together are one refresh. */
  private final class Screen {
    private final UI ui;
    private final Runnable refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> next;

    Screen(UI ui, Runnable refresh) {
      this.ui = ui;
      this.refresh = refresh;
    }

    void soon() {
      if (waiting.compareAndSet(false, true)) {
        try {
          next = clock.schedule(this::now, AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
          waiting.set(false);
        }
      }
    }

    private void now() {
      waiting.set(false);
      if (ui.isAttached()) {
        ui.access(refresh::run);
      }
    }

    void leave() {
      Optional.ofNullable(next).ifPresent(planned -> planned.cancel(false));
    }
  }
}
