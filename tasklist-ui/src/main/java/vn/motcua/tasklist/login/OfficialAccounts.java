package vn.motcua.tasklist.login;

import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.Passwords;

/** Finds accounts where the officials are kept, and keeps their passwords encoded strongly. */
@Component
final class OfficialAccounts implements UserDetailsService, UserDetailsPasswordService {

  private final Officials officials;
  private final Passwords passwords;

  OfficialAccounts(Officials officials, Passwords passwords) {
    this.officials = officials;
    this.passwords = passwords;
  }

  @Override
  public OfficialPrincipal loadUserByUsername(String username) {
    return find(username).orElseThrow(() -> new UsernameNotFoundException("No such account."));
  }

  /** The account as it is now; empty once it is closed. */
  Optional<OfficialPrincipal> find(String username) {
    return officials.find(username).map(OfficialPrincipal::of);
  }

  /** A right password was encoded more weakly than today's: encodes it again. */
  @Override
  public UserDetails updatePassword(UserDetails user, String encoded) {
    if (user instanceof OfficialPrincipal official) {
      passwords.strengthened(official.actor(), encoded);
    }
    return user;
  }
}
