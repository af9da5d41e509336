package vn.motcua.tasklist.login;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.motcua.dossiers.official.SignIns;

/**
 * Login with an account kept here: a name that was wrong too often waits before its password is
 * even looked at, and so does an address that tries many names. Attempts are counted first and
 * looked at then: who tries many at the same moment gains nothing.
 */
final class LocalSignIn implements AuthenticationProvider {

  private static final int PATIENCE_SECONDS = 10;
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final DaoAuthenticationProvider passwords;
  private final SignIns signIns;
  private final FailuresByAddress addresses;

  LocalSignIn(DaoAuthenticationProvider passwords, SignIns signIns, FailuresByAddress addresses) {
    this.passwords = passwords;
    this.signIns = signIns;
    this.addresses = addresses;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String address = address(attempt);
    if (!addresses.attempt(address) || !place()) {
      throw new SignInRefused(null);
    }
    try {
      Authentication signedIn = checked(attempt);
      addresses.succeeded(address);
      return signedIn;
    } finally {
      places.release();
    }
  }

  private Authentication checked(Authentication attempt) {
    String name = attempt.getName();
    if (!signIns.attempt(name)) {
      throw new SignInRefused(signIns.lockedUntil(name).orElse(null));
    }
    try {
      return signedIn(passwords.authenticate(attempt), attempt);
    } catch (BadCredentialsException e) {
      Optional<Instant> until = signIns.failed(name);
      if (until.isPresent()) {
        throw new SignInRefused(until.get());
      }
      throw e;
    }
  }

  /** Whether the password may be looked at now; encoding one is slow and takes memory. */
  private boolean place() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private Authentication signedIn(Authentication checked, Authentication attempt) {
    if (!(checked.getPrincipal() instanceof OfficialPrincipal official)) {
      throw new IllegalStateException("Somebody else's principal was checked.");
    }
    signIns.succeeded(official.actor());
    OfficialPrincipal principal = official.signedIn();
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities());
    token.setDetails(attempt.getDetails());
    return token;
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
