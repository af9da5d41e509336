package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** What can be done with what is entered, and what is still wanted for it. */
final class DeskFoot extends Div {

  private final Paragraph hint = new Paragraph();
  private final Button anew;
  private final Button missing;
  private final Button refuse;
  private final Button register;

  DeskFoot(
      SerializableRunnable register,
      SerializableRunnable missing,
      SerializableRunnable refuse,
      SerializableRunnable anew) {
    this.anew = new Button(t("desk.draft.anew"), click -> anew.run());
    this.anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    this.register = button("desk.register", "mod+Enter", register);
    this.missing = button("desk.missing", "b", missing);
    this.refuse = button("desk.refusal", "t", refuse);
    this.register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    hint.addClassName("desk-hint");
    hint.getElement().setAttribute("aria-live", "polite");
    addClassName("desk-foot");
    add(hint, this.anew, this.missing, this.refuse, this.register);
  }

  /** To the button that registers. */
  void focus() {
    register.focus();
  }

  /**
   * @param any whether anything is entered
   * @param who whether it is said who applies
   * @param chosen whether it is said for which procedure
   * @param what whether all is said that the case depends on
   * @param lacking how many papers are missing
   */
  void say(boolean any, boolean who, boolean chosen, boolean what, int lacking) {
    anew.setVisible(any);
    missing.setVisible(who && chosen);
    refuse.setVisible(who && chosen);
    register.setEnabled(who && what && lacking == 0);
    hint.setText(
        !who
            ? t("desk.hint.person")
            : !what
                ? t("desk.hint.procedure")
                : lacking == 0 ? t("desk.hint.ready") : t("desk.hint.papers", lacking));
  }

  private static Button button(String key, String shortcut, SerializableRunnable act) {
    Button button = new Button(t(key), click -> act.run());
    button.getElement().setAttribute("data-key", shortcut);
    return button;
  }
}
