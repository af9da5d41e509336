package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;

/** A personal value shown masked; revealing it is recorded by whoever supplies it. */
public final class MaskedId extends Span {

  private boolean revealed;

  /**
   * @param name what the value is, for the button's name
   * @param reveal records the reveal and gives the full value
   */
  public MaskedId(String name, String masked, SerializableSupplier<String> reveal) {
    addClassName("masked");
    Span text = new Span(masked);
    text.addClassName("masked-text");
    Button eye = new Button(Glyph.EYE.icon());
    eye.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    eye.setAriaLabel(Texts.t("shell.reveal", name));
    eye.setTooltipText(Texts.t("shell.reveal.hint"));
    eye.addClickListener(click -> {
      revealed = !revealed;
      text.setText(revealed ? reveal.get() : masked);
      eye.setIcon((revealed ? Glyph.EYE_OFF : Glyph.EYE).icon());
      eye.setAriaLabel(Texts.t(revealed ? "shell.hide" : "shell.reveal", name));
    });
    add(text, eye);
  }
}
