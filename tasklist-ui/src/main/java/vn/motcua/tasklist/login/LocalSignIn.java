package vn.motcua.tasklist.login;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.motcua.dossiers.official.SignIns;

/**
 * Login with an account kept here: a name that was wrong too often waits before its password is
 * even looked at, and so does an address that tries many names.
 */
final class LocalSignIn implements AuthenticationProvider {

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
    if (addresses.tooMany(address)) {
      throw new SignInRefused(null);
    }
    Optional<Instant> locked = signIns.lockedUntil(attempt.getName());
    if (locked.isPresent()) {
      throw new SignInRefused(locked.get());
    }
    try {
      Authentication checked = passwords.authenticate(attempt);
      return signedIn(checked, attempt);
    } catch (BadCredentialsException e) {
      addresses.failed(address);
      Optional<Instant> until = signIns.failed(attempt.getName());
      if (until.isPresent()) {
        throw new SignInRefused(until.get());
      }
      throw e;
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
