package vn.motcua.tasklist.login;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run. Scripts come from us or carry the page's own number, used once;
 * Vaadin's client builds functions from text ({@code unsafe-eval}) and writes styles in place,
 * which nothing else makes necessary.
 *
 * @see "docs/decisions/0042"
 */
@Component
@Order
final class ContentPolicy implements VaadinServiceInitListener {

  /** Only the camera is used: papers are photographed. */
  static final String PERMISSIONS =
      "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

  private static final int NUMBER_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(page -> {
      String number = number();
      page.getDocument().select("script").attr("nonce", number);
      page.getVaadinResponse().setHeader("Content-Security-Policy", policy(number));
    });
  }

  static String policy(String number) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'nonce-" + number + "' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self' blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");
  }

  private static String number() {
    byte[] bytes = new byte[NUMBER_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
