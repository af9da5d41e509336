package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short answers at the bottom of the screen, read out by screen readers. */
public final class Toasts {

  private static final int SECONDS_5 = 5_000;
  private static final int SECONDS_12 = 12_000;

  private Toasts() {}

  /** Something was recorded. */
  public static void done(String text) {
    show(text, Glyph.CHECK, "toast-done", SECONDS_5);
  }

  /** Something worth knowing that is nobody's fault. */
  public static void tell(String text) {
    show(text, Glyph.HELP, "toast-tell", SECONDS_12);
  }

  /** Something did not work: what, and what to do. */
  public static void problem(String text) {
    show(text, Glyph.ALERT, "toast-problem", SECONDS_12);
  }

  private static void show(String text, Glyph glyph, String css, int milliseconds) {
    Notification toast = new Notification();
    toast.setPosition(Notification.Position.BOTTOM_START);
    toast.setDuration(milliseconds);
    toast.addClassName(css);
    Button close = new Button(Glyph.CLOSE.icon(), click -> toast.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(Texts.t("shell.close"));
    Div body = new Div(glyph.icon(), new Span(text), close);
    body.addClassNames("toast", css);
    toast.add(body);
    toast.open();
  }
}
