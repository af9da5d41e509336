package vn.motcua.tasklist.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file whose address names its content is kept by the browser for good: on a slow line a second
 * visit asks for nothing but what is new. The frame around (Spring Security) forbids to keep
 * anything, which is right for pages and answers and wrong for these.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LastingFiles extends OncePerRequestFilter {

  static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** Ours ({@link StaticFiles}, the browser bundles) and the one Vaadin gives style sheets. */
  private static final Set<String> VERSIONS = Set.of(StaticFiles.VERSION, "v-c");

  /** Files of the bundle carry the name of their content in their own. */
  private static final String NAMED_BY_VAADIN = "/VAADIN/build/";

  private static final Set<String> FOLDERS = Set.of("/motcua/", "/lumo/", "/VAADIN/static/");
  private static final Set<String> OURS = Set.of("cache-control", "pragma", "expires");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.startsWith(NAMED_BY_VAADIN)
        && !(FOLDERS.stream().anyMatch(path::startsWith) && hasVersion(request));
  }

  /** Asked of files only: a form's parameters would be read here, and a large one refused. */
  private static boolean hasVersion(HttpServletRequest request) {
    return VERSIONS.stream().anyMatch(name -> request.getParameter(name) != null);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", FOR_GOOD);
    chain.doFilter(request, new Lasting(response));
  }

  /** Lets nobody say otherwise, unless there is no such file. */
  private static final class Lasting extends HttpServletResponseWrapper {

    Lasting(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setDateHeader(String name, long date) {
      if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
        super.setDateHeader(name, date);
      }
    }

    @Override
    public void setStatus(int status) {
      notKept(status);
      super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      notKept(status);
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      notKept(status);
      super.sendError(status, message);
    }

    private void notKept(int status) {
      if (status != SC_OK && status != SC_NOT_MODIFIED) {
        super.setHeader("Cache-Control", "no-store");
      }
    }
  }
}
