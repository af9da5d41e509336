package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.tasklist.act.ActQuestion;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.FaultLine;

class SupplementDialogTest {

  private static final Procedure PROCEDURE =
      CatalogLoader.shipped().orThrow().procedures().stream()
          .filter(procedure -> procedure.components().size() > 1)
          .findFirst()
          .orElseThrow();
  private static final Text WHY = Text.vi("Hồ sơ này đã yêu cầu bổ sung một lần.");
  private static final String REASON = "Sơ họa chưa ghi toạ độ.";

  private final UI ui = new UI();
  private final List<SupplementRequest> sent = new ArrayList<>();
  private boolean refusing = true;

  @BeforeEach
  void screen() {
    UI.setCurrent(ui);
  }

  @AfterEach
  void end() {
    UI.setCurrent(null);
  }

  @Test
  void whatWasPickedAndTypedStaysWhereTheRequestIsRefusedAndIsSentAgain() {
    SupplementDialog dialog = dialog();
    List<TextArea> areas = parts(dialog, TextArea.class).toList();
    areas.getFirst().setValue("Bản sao rõ hơn");
    areas.getLast().setValue(REASON);
    int picked = picked(dialog);

    press(dialog);

    assertThat(dialog.isOpened()).isTrue();
    assertThat(areas.getFirst().getValue()).isEqualTo("Bản sao rõ hơn");
    assertThat(areas.getLast().getValue()).isEqualTo(REASON);
    assertThat(picked(dialog)).isEqualTo(picked);
    FaultLine fault = parts(dialog, FaultLine.class).findFirst().orElseThrow();
    assertThat(fault.isVisible()).isTrue();
    assertThat(fault.getText()).isEqualTo(WHY.vi());

    refusing = false;
    press(dialog);

    assertThat(dialog.isOpened()).isFalse();
    assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
    assertThat(sent.getFirst().items()).contains("Bản sao rõ hơn");
    assertThat(sent.getFirst().reason()).isEqualTo(REASON);
  }

  @Test
  void aClickBesideItLosesNothing() {
    assertThat(dialog().isCloseOnOutsideClick()).isFalse();
  }

  private SupplementDialog dialog() {
    CaseFile file = mock(CaseFile.class);
    when(file.papers()).thenReturn(List.of());
    ProcedureVersion version = mock(ProcedureVersion.class);
    when(version.procedure()).thenReturn(PROCEDURE);
    Dossier dossier = mock(Dossier.class);
    when(dossier.file()).thenReturn(file);
    when(dossier.version()).thenReturn(version);
    SupplementDialog dialog =
        new SupplementDialog(dossier, Map.of(), List.of(), false, this::carryOut);
    dialog.open();
    return dialog;
  }

  /** As the server does it. */
  private void carryOut(SupplementRequest request, ActQuestion asked) {
    sent.add(request);
    if (refusing) {
      asked.refused(WHY);
    } else {
      asked.close();
    }
  }

  private static int picked(SupplementDialog dialog) {
    return parts(dialog, CheckboxGroup.class).findFirst().orElseThrow().getSelectedItems().size();
  }

  private static void press(SupplementDialog dialog) {
    dialog
        .getFooter()
        .getElement()
        .getChildren()
        .map(Element::getComponent)
        .flatMap(Optional::stream)
        .map(Button.class::cast)
        .filter(button -> button.hasThemeName("primary"))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private static <C extends Component> Stream<C> parts(SupplementDialog dialog, Class<C> type) {
    return dialog.getChildren().filter(type::isInstance).map(type::cast);
  }
}
