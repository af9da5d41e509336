package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarefulCloseTest {

  private final UI ui = new UI();
  private final Dialog dialog = new Dialog();
  private final TextArea reason = new TextArea();
  private final CheckboxGroup<String> items = new CheckboxGroup<>();
  private final AtomicBoolean more = new AtomicBoolean();
  private CarefulClose closing = CarefulClose.of(dialog);

  @BeforeEach
  void open() {
    UI.setCurrent(ui);
    items.setItems("Sơ họa", "Tờ khai");
    items.select("Sơ họa");
    reason.setValue("Đã ghi khi đánh dấu");
    dialog.add(new Div(items), reason);
    closing = CarefulClose.of(dialog, more::get);
    dialog.open();
  }

  @AfterEach
  void end() {
    UI.setCurrent(null);
  }

  @Test
  void aClickBesideDoesNothing() {
    assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    assertThat(dialog.isCloseOnEsc()).isTrue();
  }

  @Test
  void whereEverythingStandsAsItStoodItClosesWithoutAQuestion() {
    reason.setValue("Viết rồi thôi");
    reason.setValue("Đã ghi khi đánh dấu");

    assertThat(closing.close()).isNull();

    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void whatWasTypedStaysUntilTheOfficialSaysThatItMayGo() {
    reason.setValue("Sơ họa chưa ghi toạ độ.");

    LeaveDialog question = Objects.requireNonNull(closing.close());

    assertThat(question.isOpened()).isTrue();
    assertThat(dialog.isOpened()).isTrue();
    ComponentUtil.fireEvent(question, new ConfirmDialog.CancelEvent(question, false));
    assertThat(dialog.isOpened()).isTrue();
    assertThat(reason.getValue()).isEqualTo("Sơ họa chưa ghi toạ độ.");
    ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void aTickTakenAwayIsAskedAboutToo() {
    items.deselectAll();

    closing.close();

    assertThat(dialog.isOpened()).isTrue();
  }

  @Test
  void filesChosenAreAskedAboutThoughNoFieldHoldsThem() {
    more.set(true);

    closing.close();

    assertThat(dialog.isOpened()).isTrue();
  }

  @Test
  void whatWasDoneWithIsNotAskedAbout() {
    reason.setValue("Đã in phiếu");
    closing.settle();

    closing.close();

    assertThat(dialog.isOpened()).isFalse();
  }
}
