package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.motcua.dossiers.intake.DossierCode;

class ChangeBarTest {

  private static final DossierCode CODE = new DossierCode("H17.20194-261122-0001");
  private static final Instant BEFORE = Instant.parse("2026-11-22T02:00:00Z");

  private final ChangeDesk desk = mock(ChangeDesk.class);
  private final Registration news = mock(Registration.class);
  private final AtomicInteger reloads = new AtomicInteger();

  @BeforeEach
  void somethingHappenedBefore() {
    lastChange(BEFORE);
    when(desk.follow(eq(CODE), any())).thenReturn(news);
  }

  @Test
  void whatOthersDidIsAnnouncedAndLetInByAClickOnly() {
    ChangeBar bar = opened();
    Runnable heard = heard();

    lastChange(BEFORE.plusSeconds(1));
    heard.run();
    heard.run();
    assertThat(show(bar).isVisible()).isTrue();
    assertThat(reloads).hasValue(0);

    show(bar).click();
    assertThat(reloads).hasValue(1);
  }

  @Test
  void newsWithoutAChangeByOthersAreOnesOwnActAndSayNothing() {
    ChangeBar bar = opened();

    heard().run();

    assertThat(show(bar).isVisible()).isFalse();
  }

  @Test
  void whatHappensWhileTheDossierIsBeingReadIsAnnouncedToo() {
    ChangeBar bar = new ChangeBar(desk, CODE, reloads::incrementAndGet);
    lastChange(BEFORE.plusSeconds(1));

    bar.onAttach(attach());

    assertThat(show(bar).isVisible()).isTrue();
  }

  @Test
  void aLookThatFailsDisturbsNobodyAndTheNextOneAnnounces() {
    ChangeBar bar = opened();
    Runnable heard = heard();
    doThrow(new IllegalStateException("thử")).when(desk).changed(CODE);
    heard.run();
    assertThat(show(bar).isVisible()).isFalse();

    lastChange(BEFORE.plusSeconds(1));
    heard.run();

    assertThat(show(bar).isVisible()).isTrue();
  }

  @Test
  void theSubscriptionEndsWithTheView() {
    ChangeBar bar = opened();
    Runnable heard = heard();

    bar.onDetach(mock(DetachEvent.class));
    clearInvocations(desk);
    heard.run();

    verify(news).remove();
    verify(desk, never()).changed(any());
  }

  private ChangeBar opened() {
    ChangeBar bar = new ChangeBar(desk, CODE, reloads::incrementAndGet);
    bar.onAttach(attach());
    return bar;
  }

  private void lastChange(Instant at) {
    doReturn(Optional.of(at)).when(desk).changed(CODE);
  }

  private Runnable heard() {
    ArgumentCaptor<Runnable> heard = ArgumentCaptor.forClass(Runnable.class);
    verify(desk).follow(eq(CODE), heard.capture());
    return heard.getValue();
  }

  private static Button show(ChangeBar bar) {
    return (Button) bar.getChildren().findFirst().orElseThrow();
  }

  /** A screen whose turn comes at once. */
  private static AttachEvent attach() {
    UI ui = mock(UI.class);
    when(ui.access(any()))
        .thenAnswer(call -> {
          call.<Command>getArgument(0).execute();
          return null;
        });
    AttachEvent event = mock(AttachEvent.class);
    when(event.getUI()).thenReturn(ui);
    return event;
  }
}
