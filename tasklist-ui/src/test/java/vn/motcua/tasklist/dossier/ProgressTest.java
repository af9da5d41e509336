package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryEntry.Kind;

class ProgressTest {

  @Test
  void aCompletedStepIsDoneAndAnOpenOneIsCurrent() {
    Progress progress =
        Progress.of(
            List.of(
                entry(Kind.STEP_STARTED, "step-examine"),
                entry(Kind.STEP_COMPLETED, "step-examine"),
                entry(Kind.STEP_STARTED, "step-decide")));

    assertThat(progress.done()).containsExactly("step-examine");
    assertThat(progress.current()).containsExactly("step-decide");
  }

  @Test
  void aStepOpenedAgainAfterASupplementIsCurrentOnly() {
    Progress progress =
        Progress.of(
            List.of(
                entry(Kind.STEP_STARTED, "step-examine"),
                entry(Kind.STEP_COMPLETED, "step-examine"),
                entry(Kind.STEP_STARTED, "step-examine")));

    assertThat(progress.done()).isEmpty();
    assertThat(progress.current()).containsExactly("step-examine");
  }

  @Test
  void anActIsToldWithItsPersonItsStepAndItsReason() {
    HistoryEntry act =
        new HistoryEntry(
            Kind.ACT,
            Instant.EPOCH,
            "chuyenvien",
            "step-examine",
            Text.vi("Thẩm định"),
            Map.of("outcome", "pass", "byName", "Thử", "reason", "đủ"));

    assertThat(Sentences.of(act)).contains("Thử đã trình lãnh đạo ở bước “Thẩm định”. Lý do: đủ");
  }

  private static HistoryEntry entry(Kind kind, String element) {
    return new HistoryEntry(kind, Instant.EPOCH, null, element, null, Map.of());
  }
}
