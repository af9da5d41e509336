package vn.motcua.tasklist.shell;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a dialog go only on purpose: a click beside it does nothing, and Esc asks first where
 * something was entered that would be lost.
 */
public final class CarefulClose {

  /** What is typed reaches the server only when its field is left. */
  private static final String SETTLE =
      "const field = document.activeElement; field?.blur?.(); field?.focus?.();";

  private final Dialog dialog;
  private final BooleanSupplier more;
  private final Map<HasValue<?, ?>, @Nullable Object> kept = new HashMap<>();

  private CarefulClose(Dialog dialog, BooleanSupplier more) {
    this.dialog = dialog;
    this.more = more;
  }

  /** Guards a dialog whose fields are in it, as nobody has touched them yet. */
  public static CarefulClose of(Dialog dialog) {
    return of(dialog, () -> false);
  }

  /**
   * The same for a dialog that holds more than the values of its fields.
   *
   * @param more whether something else would be lost
   */
  public static CarefulClose of(Dialog dialog, BooleanSupplier more) {
    CarefulClose closing = new CarefulClose(dialog, more);
    closing.settle();
    dialog.setCloseOnOutsideClick(false);
    dialog.addDialogCloseActionListener(
        esc -> dialog.getElement().executeJs(SETTLE).then(settled -> closing.close()));
    return closing;
  }

  /** What stands in the fields now is not lost when the dialog closes. */
  public void settle() {
    kept.clear();
    fields(dialog).forEach(field -> kept.put(field, field.getValue()));
  }

  /**
   * Closes, or asks where something would be lost.
   *
   * @return the question; null where there was none
   */
  @Nullable LeaveDialog close() {
    if (!entered()) {
      dialog.close();
      return null;
    }
    LeaveDialog question =
        new LeaveDialog(
            t("shell.leave"), t("shell.leave.what"), t("shell.leave.go"), dialog::close, () -> {});
    question.open();
    return question;
  }

  private boolean entered() {
    return more.getAsBoolean()
        || fields(dialog).anyMatch(field -> !Objects.equals(field.getValue(), before(field)));
  }

  private @Nullable Object before(HasValue<?, ?> field) {
    return kept.containsKey(field) ? kept.get(field) : field.getEmptyValue();
  }

  private static Stream<HasValue<?, ?>> fields(Component component) {
    return component instanceof HasValue<?, ?> field
        ? Stream.of(field)
        : component.getChildren().flatMap(CarefulClose::fields);
  }
}
