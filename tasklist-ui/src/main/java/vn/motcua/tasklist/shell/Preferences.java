package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language and brightness of the screen, remembered in cookies for a year. */
public final class Preferences {

  static final String LANGUAGE = "motcua-lang";
  static final String SCHEME = "motcua-scheme";

  private static final int YEAR_IN_SECONDS = 31_536_000;

  private Preferences() {}

  /** The language asked for by {@code ?lang=en}, else the remembered one, else Vietnamese. */
  static Locale language(VaadinRequest request) {
    String asked = request.getParameter("lang");
    String value = asked == null ? cookie(request, LANGUAGE) : asked;
    return "en".equals(value) ? MotcuaTexts.ENGLISH : MotcuaTexts.VIETNAMESE;
  }

  /** Remembers the language of a link with {@code ?lang=}. */
  static void rememberAsked(VaadinRequest request, VaadinResponse response) {
    if (request.getParameter("lang") != null) {
      Cookie cookie = new Cookie(LANGUAGE, language(request).getLanguage());
      cookie.setPath("/");
      cookie.setMaxAge(YEAR_IN_SECONDS);
      response.addCookie(cookie);
    }
  }

  /** The remembered brightness; that of the device where none is remembered. */
  static ColorScheme.Value scheme(VaadinRequest request) {
    String value = cookie(request, SCHEME);
    if (value == null) {
      return ColorScheme.Value.LIGHT_DARK;
    }
    return value.equals("dark") ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT;
  }

  /** A button that shows the other language and switches to it. */
  public static Button languageButton() {
    boolean english = Texts.locale().getLanguage().equals("en");
    Button button = new Button(Texts.t("shell.language.other"), Glyph.GLOBE.icon());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.addClassName("bar-button");
    button.setAriaLabel(Texts.t("shell.language.switch"));
    button.setTooltipText(Texts.t("shell.language.switch"));
    button.getElement().setAttribute("lang", english ? "vi" : "en");
    button.addClickListener(click -> {
      remember(LANGUAGE, english ? "vi" : "en");
      click.getSource().getUI().ifPresent(ui -> ui.getPage().reload());
    });
    return button;
  }

  /** A button that switches between light and dark. */
  static Button schemeButton() {
    Button button = new Button(Glyph.MOON.icon());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.addClassName("bar-button");
    button.setAriaLabel(Texts.t("shell.scheme"));
    button.setTooltipText(Texts.t("shell.scheme"));
    button.addClickListener(click ->
        button
            .getElement()
            .executeJs(
                "const s = getComputedStyle(document.documentElement).colorScheme;"
                    + "return s.startsWith('dark')"
                    + " || (s.includes('dark')"
                    + " && matchMedia('(prefers-color-scheme: dark)').matches)")
            .then(Boolean.class, Preferences::switchScheme));
    return button;
  }

  private static void switchScheme(boolean dark) {
    remember(SCHEME, dark ? "light" : "dark");
    UI.getCurrent()
        .getPage()
        .setColorScheme(dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
  }

  private static void remember(String name, String value) {
    UI.getCurrent()
        .getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'",
            name,
            value,
            YEAR_IN_SECONDS);
  }

  private static @Nullable String cookie(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
