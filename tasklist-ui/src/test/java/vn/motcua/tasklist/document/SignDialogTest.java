package vn.motcua.tasklist.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.dossiers.signing.SigningKey;

class SignDialogTest {

  private static final Actor APPROVER =
      new Actor("lanhdao", "Lãnh đạo", new UnitCode("20194"), Set.of(Role.APPROVER));

  private final DocumentDesk desk = mock(DocumentDesk.class);
  private final Signing signing = mock(Signing.class);
  private final List<Long> signed = new ArrayList<>();

  @Test
  void signingGoesOnToTheLastDocumentWhenItsTabIsClosed() {
    List<DossierCode> missing =
        List.of(code("H17.20194-261122-0001"), code("H17.20194-261122-0002"));
    when(desk.signing()).thenReturn(signing);
    when(desk.actor()).thenReturn(APPROVER);
    when(desk.make(any(), any(), any()))
        .thenAnswer(call -> new MakeResult.Made(made(call.getArgument(0))));
    when(signing.key(APPROVER)).thenReturn(new SigningKey(null, null, null, null));
    when(signing.sign(anyList(), any(), any(), any()))
        .thenAnswer(call -> sign(call.getArgument(0), call.getArgument(3)));
    SignDialog dialog = new SignDialog(desk, List.of(made(null)), missing, items -> {});

    dialog.run(new UI(), missing, "Đồng ý.", true, null);

    assertThat(signed).containsExactly(0L, 1L, 2L);
  }

  /** Tells its progress after each document, as signing does. */
  private List<SignedItem> sign(List<Long> ids, Consumer<SignedItem> progress) {
    for (long id : ids) {
      signed.add(id);
      progress.accept(new SignedItem(id, null, Text.vi("thử")));
    }
    return List.of();
  }

  private static DossierCode code(String value) {
    return new DossierCode(value);
  }

  private static MadeDocument made(@Nullable DossierCode code) {
    long id = code == null ? 0 : Long.parseLong(code.value().substring(17));
    return new MadeDocument(
        id, code, DocumentKind.RESULT, null, 0, "", 1, "lanhdao", Instant.EPOCH, false, List.of());
  }
}
