package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/** A dossier code in a face of equal widths, with a button that copies it. */
public final class DossierCodeBadge extends Span {

  public DossierCodeBadge(String code) {
    addClassName("code");
    Span text = new Span(code);
    text.addClassName("code-text");
    Button copy = new Button(Glyph.COPY.icon());
    copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    copy.setAriaLabel(Texts.t("shell.copy", code));
    copy.setTooltipText(Texts.t("shell.copy", code));
    copy.addClickListener(click -> {
      copy.getElement().executeJs("navigator.clipboard?.writeText($0)", code);
      Toasts.done(Texts.t("shell.copied", code));
    });
    add(text, copy);
  }
}
