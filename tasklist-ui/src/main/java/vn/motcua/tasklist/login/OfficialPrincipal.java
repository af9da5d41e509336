package vn.motcua.tasklist.login;

import java.time.Instant;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.official.Account;
import vn.motcua.tasklist.shell.SignedIn;

/**
 * The signed-in official as Spring Security carries it through the session.
 *
 * @param passwordHash only while the password is checked; empty afterwards
 * @param mustChange whether the password has to be changed first
 * @param passwordAt when the password was set: a session from before ends
 */
record OfficialPrincipal(
    Actor actor, String passwordHash, boolean mustChange, Instant passwordAt, boolean local)
    implements UserDetails, SignedIn.Official {

  static OfficialPrincipal of(Account account) {
    return new OfficialPrincipal(
        account.actor(), account.passwordHash(), account.mustChange(), account.passwordAt(), true);
  }

  /** What a session keeps: no hash. */
  OfficialPrincipal signedIn() {
    return new OfficialPrincipal(actor, "", mustChange, passwordAt, local);
  }

  /** Vouched for by a login service: the password is not kept here. */
  OfficialPrincipal vouchedFor() {
    return new OfficialPrincipal(actor, "", false, passwordAt, false);
  }

  /** The roles of the official and of those they act for. */
  @Override
  public List<GrantedAuthority> getAuthorities() {
    return actor.allRoles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return actor.username();
  }

  @Override
  public String toString() {
    return actor.username();
  }
}
