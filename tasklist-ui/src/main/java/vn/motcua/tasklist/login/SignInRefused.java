package vn.motcua.tasklist.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: of one name until a moment, or from one address for a minute. */
final class SignInRefused extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Instant until;

  SignInRefused(@Nullable Instant until) {
    super("locked");
    this.until = until;
  }

  /** Until when the name waits; null where it is the address that waits. */
  @Nullable Instant until() {
    return until;
  }
}
