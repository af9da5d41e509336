package vn.motcua.tasklist.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the login page, which says what is the matter. */
final class SignInFailure implements AuthenticationFailureHandler {

  private final Clock clock;

  SignInFailure(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String reason = LoginView.WRONG;
    if (failure instanceof SignInRefused refused) {
      Instant until = refused.until();
      reason =
          until == null
              ? LoginView.SLOW + "=1"
              : LoginView.SLOW + "=" + minutes(Duration.between(clock.instant(), until));
    }
    response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH + "?" + reason);
  }

  /** Begun minutes; at least one. */
  private static long minutes(Duration wait) {
    return Math.max(1, (wait.toSeconds() + 59) / 60);
  }
}
