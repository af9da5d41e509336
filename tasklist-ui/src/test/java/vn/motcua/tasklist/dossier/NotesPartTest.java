package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.dossiers.draft.DraftResult;
import vn.motcua.dossiers.intake.DossierCode;

class NotesPartTest {

  private static final DossierCode CODE = new DossierCode("H17.20194-261122-0001");

  private final KeepingDesk desk = mock(KeepingDesk.class);

  /** What the other window of the same official has kept, and its revision. */
  private String kept = "Từ cửa sổ kia";

  private long revision = 3;

  @Test
  void whatWasTypedLastIsKeptAlsoWhereAnotherWindowWasFirst() {
    when(desk.keep(any(), any())).thenAnswer(call -> keep(call.getArgument(1)));
    TextArea words = words(new NotesPart(desk, CODE, count -> {}));

    words.setValue("Câu cuối cùng.");
    ComponentUtil.fireEvent(words, new ComponentValueChangeEvent<>(words, words, "", true));

    assertThat(kept).isEqualTo("Câu cuối cùng.");
    assertThat(revision).isEqualTo(4);
  }

  /** As the database does it. */
  private DraftResult keep(List<DraftField.Typed> typed) {
    DraftField.Typed one = typed.getFirst();
    if (one.seen() != revision) {
      DraftField other =
          new DraftField(
              one.field(), StringNode.valueOf(kept), revision, "own", "Own", Instant.EPOCH);
      return new DraftResult.Kept(Map.of(), List.of(other));
    }
    kept = String.valueOf(one.value());
    revision++;
    return new DraftResult.Kept(Map.of(one.field(), revision), List.of());
  }

  private static TextArea words(Component part) {
    return all(part)
        .filter(TextArea.class::isInstance)
        .map(TextArea.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(Stream.of(component), component.getChildren().flatMap(NotesPartTest::all));
  }
}
