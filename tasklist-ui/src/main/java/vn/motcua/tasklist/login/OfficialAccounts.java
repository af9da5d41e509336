package vn.motcua.tasklist.login;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.official.Officials;

/** Finds accounts where the officials are kept. */
@Component
final class OfficialAccounts implements UserDetailsService {

  private final Officials officials;

  OfficialAccounts(Officials officials) {
    this.officials = officials;
  }

  @Override
  public OfficialPrincipal loadUserByUsername(String username) {
    return officials
        .find(username.strip().toLowerCase(Locale.ROOT))
        .map(account -> new OfficialPrincipal(account.actor(), account.passwordHash()))
        .orElseThrow(() -> new UsernameNotFoundException("No such account."));
  }
}
