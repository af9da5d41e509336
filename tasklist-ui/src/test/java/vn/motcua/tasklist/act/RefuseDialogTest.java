package vn.motcua.tasklist.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;
import vn.motcua.tasklist.shell.FaultLine;

class RefuseDialogTest {

  private static final String TITLE = "Từ chối";
  private static final String BASIS = "Điều 9 Nghị định thử";
  private static final Text WHY = Text.vi("Hồ sơ đang chờ công dân bổ sung.");

  private final UI ui = new UI();
  private final List<Map<String, Object>> given = new ArrayList<>();

  @BeforeEach
  void screen() {
    UI.setCurrent(ui);
  }

  @AfterEach
  void end() {
    UI.setCurrent(null);
  }

  @Test
  void whereTheRefusalIsRefusedReasonAndBasisStayAndTheFaultIsSaidBesideThem() {
    RefuseDialog dialog =
        dialog((data, asked) -> {
          given.add(data);
          asked.refused(WHY);
        });

    press(dialog);

    assertThat(given)
        .singleElement()
        .satisfies(data -> assertThat(data).containsEntry("legalBasis", BASIS));
    assertThat(dialog.isOpened()).isTrue();
    assertThat(part(dialog, TextArea.class).getValue()).isEqualTo("Không đủ điều kiện.");
    assertThat(basis(dialog).getValue()).isEqualTo(BASIS);
    FaultLine fault = part(dialog, FaultLine.class);
    assertThat(fault.isVisible()).isTrue();
    assertThat(fault.getText()).isEqualTo(WHY.vi());
  }

  @Test
  void onceItIsRecordedItClosesAndItNeverSaysAFaultBefore() {
    RefuseDialog dialog = dialog((data, asked) -> asked.close());
    assertThat(part(dialog, FaultLine.class).isVisible()).isFalse();

    press(dialog);

    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void aClickBesideItLosesNothing() {
    assertThat(dialog((data, asked) -> {}).isCloseOnOutsideClick()).isFalse();
  }

  private static RefuseDialog dialog(
      SerializableBiConsumer<Map<String, Object>, ActQuestion> answered) {
    RefuseDialog dialog =
        new RefuseDialog(
            TITLE, List.of(BASIS), Map.of("conclusion", "Không đủ điều kiện."), answered);
    basis(dialog).setValue(BASIS);
    dialog.open();
    return dialog;
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> basis(RefuseDialog dialog) {
    return part(dialog, ComboBox.class);
  }

  private static void press(RefuseDialog dialog) {
    dialog
        .getFooter()
        .getElement()
        .getChildren()
        .map(Element::getComponent)
        .flatMap(Optional::stream)
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(TITLE))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private static <C extends Component> C part(RefuseDialog dialog, Class<C> type) {
    return dialog.getChildren().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
