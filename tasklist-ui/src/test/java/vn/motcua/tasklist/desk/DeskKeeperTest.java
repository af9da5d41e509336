package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.draft.DeskDraft;
import vn.motcua.dossiers.draft.DeskDrafts;
import vn.motcua.dossiers.draft.DeskKept;

class DeskKeeperTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final Instant AT = Instant.EPOCH;

  private final Actor actor = new Actor("thu", "Thử", new UnitCode("20242"), Set.of(Role.DESK));
  private final DeskDrafts drafts = mock(DeskDrafts.class);
  private final DeskEntries entries = mock(DeskEntries.class);
  private final DeskBar bar = mock(DeskBar.class);
  private final DeskKeeper keeper = new DeskKeeper(drafts, () -> actor, entries, bar);

  @BeforeEach
  void nothingIsKept() {
    when(drafts.of(actor)).thenReturn(Optional.empty());
    typed("Thử");
  }

  @Test
  void eachChangeIsKeptOnceOverTheVersionBefore() {
    when(drafts.keep(any(), any(), any()))
        .thenReturn(new DeskKept.Kept(FIRST), new DeskKept.Kept(SECOND));

    assertThat(keeper.unsaved()).isFalse();
    assertThat(keeper.unsaved()).isFalse();
    verify(drafts, times(1)).keep(any(), eq(null), eq(actor));
    typed("Thử Hai");

    assertThat(keeper.unsaved()).isFalse();
    verify(drafts).keep(state("Thử Hai").json(), FIRST, actor);
  }

  @Test
  void whatIsBroughtBackIsNotWrittenAgainUntilItIsChanged() {
    when(drafts.of(actor)).thenReturn(Optional.of(new DeskDraft(state("Thử").json(), FIRST, AT)));
    when(entries.restore(state("Thử"))).thenReturn(List.of("mất"));

    assertThat(keeper.restore()).isTrue();

    verify(bar).restored(AT, List.of("mất"));
    assertThat(keeper.unsaved()).isFalse();
    verify(drafts, never()).keep(any(), any(), any());
  }

  @Test
  void aWindowThatAnotherOneOvertookWritesNothingMoreAndSaysSo() {
    when(drafts.keep(any(), any(), any())).thenReturn(new DeskKept.Overtaken(AT));

    assertThat(keeper.unsaved()).isTrue();
    typed("Thử Hai");
    assertThat(keeper.unsaved()).isTrue();

    verify(bar, times(1)).overtaken(AT);
    verify(drafts, times(1)).keep(any(), any(), any());
  }

  @Test
  void whatCouldNotBeKeptIsSaidAndTriedAgain() {
    when(drafts.keep(any(), any(), any()))
        .thenThrow(new DataAccessResourceFailureException("xa"))
        .thenReturn(new DeskKept.Kept(FIRST));

    assertThat(keeper.unsaved()).isTrue();
    verify(bar).notKept();

    assertThat(keeper.unsaved()).isFalse();
    verify(bar).keptAgain();
  }

  @Test
  void anEmptyDeskIsForgottenAndAnEndedOneIsKeptNoMore() {
    when(drafts.keep(any(), any(), any()))
        .thenReturn(new DeskKept.Kept(FIRST), new DeskKept.Kept(SECOND));
    keeper.unsaved();
    when(entries.any()).thenReturn(false);
    assertThat(keeper.unsaved()).isFalse();
    verify(drafts).drop(FIRST, actor);

    typed("Thử");
    keeper.unsaved();
    keeper.end();
    typed("Thử Hai");

    assertThat(keeper.unsaved()).isFalse();
    verify(drafts).drop(SECOND, actor);
    verify(drafts, times(2)).keep(any(), any(), any());
  }

  private void typed(String name) {
    when(entries.any()).thenReturn(true);
    when(entries.state()).thenReturn(state(name));
  }

  private static DeskState state(String name) {
    return new DeskState(
        "khoa",
        new DeskState.Person("", name, "", "", "", ""),
        "",
        "",
        "20242",
        "",
        Map.of(),
        Map.of(),
        List.of(),
        "DESK");
  }
}
