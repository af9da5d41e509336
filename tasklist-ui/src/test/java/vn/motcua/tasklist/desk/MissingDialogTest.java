package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.document.DeskForms.Slip;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.tasklist.document.DocumentDesk;

class MissingDialogTest {

  private static final Procedure PROCEDURE =
      CatalogLoader.shipped().orThrow().procedures().stream()
          .filter(procedure -> procedure.components().size() == 3)
          .min(Comparator.comparing(procedure -> procedure.code().value()))
          .orElseThrow();
  private static final Applicant APPLICANT =
      new Applicant(
          "H'Thử Nghiệm Êban", "999190123456", LocalDate.of(1990, 5, 17), null, null, null);

  private final DocumentDesk documents = mock(DocumentDesk.class);
  private final DeskQuestions questions = mock(DeskQuestions.class);

  @Test
  void anyPaperIsAskedForWithARemarkBesideWhatIsMissingAndWhatNoListKnows() {
    MissingDialog dialog = dialog(List.of(PROCEDURE.components().getFirst()));
    List<Checkbox> papers = all(dialog, Checkbox.class);
    List<TextField> remarks = all(dialog, TextField.class);
    assertThat(papers).extracting(Checkbox::getValue).containsExactly(true, false, false);
    assertThat(remarks).extracting(TextField::isEnabled).containsExactly(true, false, false);

    papers.get(2).setValue(true);
    remarks.get(2).setValue(" bản chụp mờ ");
    area(dialog, "Nội dung khác").setValue("Ảnh chân dung\n\n Giấy ủy quyền ");
    dialog.print();

    Slip slip = printed();
    assertThat(slip.items())
        .containsExactly(
            Slip.item(PROCEDURE.components().getFirst(), ""),
            Slip.item(PROCEDURE.components().get(2), "bản chụp mờ"),
            "Ảnh chân dung",
            "Giấy ủy quyền");
    assertThat(slip.items().get(1)).endsWith(": bản chụp mờ");
    assertThat(slip.reason()).isEqualTo(Slip.INCOMPLETE);
  }

  @Test
  void theReasonIsTheOfficialsOwnAndNeitherItNorEveryItemMayBeLeftOut() {
    MissingDialog dialog = dialog(List.of());

    dialog.print();
    area(dialog, "Nội dung khác").setValue("Giấy ủy quyền");
    area(dialog, "Lý do").setValue(" ");
    dialog.print();
    verify(documents, never()).show(any(DocumentKind.class), any(Slip.class));

    area(dialog, "Lý do").setValue("Người nộp không phải chủ hồ sơ.");
    dialog.print();

    assertThat(printed().reason()).isEqualTo("Người nộp không phải chủ hồ sơ.");
  }

  private MissingDialog dialog(List<vn.motcua.catalog.Component> missing) {
    when(questions.documents()).thenReturn(documents);
    return new MissingDialog(missing, PROCEDURE, APPLICANT, questions);
  }

  private Slip printed() {
    ArgumentCaptor<Slip> slip = ArgumentCaptor.forClass(Slip.class);
    verify(documents).show(any(DocumentKind.class), slip.capture());
    return slip.getValue();
  }

  private static TextArea area(MissingDialog dialog, String label) {
    return all(dialog, TextArea.class).stream()
        .filter(area -> area.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Component> List<T> all(Component root, Class<T> type) {
    return below(root).filter(type::isInstance).map(type::cast).toList();
  }

  private static Stream<Component> below(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(MissingDialogTest::below));
  }
}
