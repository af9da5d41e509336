package vn.motcua.tasklist.paper;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.PhoneUploads;
import vn.motcua.dossiers.paper.Receipt;

/**
 * The page a phone opens: no sign-in, no script, one form. The invitation's token stands in the
 * address; the key that binds the first phone that sends stands in a cookie of this path alone.
 *
 * @see "docs/decisions/0041-phone-and-scanner.md"
 */
@Controller
class PhonePage {

  private static final String KEY = "MOTCUA-PHONE";

  private final PhoneUploads phones;
  private final boolean secure;
  private final PhoneHtml html = new PhoneHtml();

  /**
   * @param secure whether cookies go over HTTPS only, as environment {@code MOTCUA_SECURE_COOKIE}
   */
  PhonePage(
      PhoneUploads phones, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
    this.phones = phones;
    this.secure = secure;
  }

  @GetMapping("/chup/{token}")
  ResponseEntity<String> show(
      @PathVariable String token,
      @CookieValue(name = KEY, required = false) @Nullable String key,
      Locale language) {
    return phones
        .open(token, key)
        .map(until -> page(HttpStatus.OK, html.form(language, null)))
        .orElseGet(() -> page(HttpStatus.GONE, html.closed(language)));
  }

  @PostMapping("/chup/{token}")
  ResponseEntity<String> receive(
      @PathVariable String token,
      @CookieValue(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
      @RequestParam(name = "paper", required = false) MultipartFile @Nullable [] papers,
      Locale language)
      throws IOException {
    if (site != null && !site.equals("same-origin")) {
      return page(HttpStatus.FORBIDDEN, html.closed(language));
    }
    if (papers == null || Arrays.stream(papers).allMatch(MultipartFile::isEmpty)) {
      return show(token, key, language);
    }
    String own = key == null || key.isBlank() ? PhoneUploads.secret() : key;
    PhoneHtml.Said said = new PhoneHtml.Said(language);
    for (MultipartFile paper : papers) {
      if (!paper.isEmpty()) {
        String name = paper.getOriginalFilename() == null ? "" : paper.getOriginalFilename();
        byte[] content = paper.getSize() > PaperGate.LARGEST ? new byte[0] : paper.getBytes();
        Receipt receipt = phones.receive(token, own, name, content);
        if (receipt instanceof Receipt.Closed) {
          return page(HttpStatus.GONE, html.closed(language));
        }
        said.add(name, receipt, paper.getSize() > PaperGate.LARGEST);
      }
    }
    return ResponseEntity.status(HttpStatus.OK)
        .headers(headers -> headers.addAll(guarded()))
        .header(HttpHeaders.SET_COOKIE, cookie(token, own, secure).toString())
        .body(html.form(language, said));
  }

  /** More than the whole application takes at once: never read, so told without looking at it. */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<String> tooMuch(MultipartException fault, Locale language) {
    PhoneHtml.Said said = new PhoneHtml.Said(language);
    said.tooMuch();
    return page(HttpStatus.CONTENT_TOO_LARGE, html.form(language, said));
  }

  static ResponseCookie cookie(String token, String own, boolean secure) {
    return ResponseCookie.from(KEY, own)
        .path("/chup/" + token)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Strict")
        .maxAge(Duration.ofMinutes(10))
        .build();
  }

  private static ResponseEntity<String> page(HttpStatus status, String body) {
    return ResponseEntity.status(status).headers(headers -> headers.addAll(guarded())).body(body);
  }

  /** The token is no one else's business: not stored, not passed on, nothing loaded beside it. */
  private static HttpHeaders guarded() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(
        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8));
    headers.setCacheControl(CacheControl.noStore());
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
            + " 'none'");
    return headers;
  }
}
