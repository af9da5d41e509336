package vn.motcua.tasklist.login;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.tasklist.shell.SignedIn;

/** The signed-in official as Spring Security carries it through the session. */
record OfficialPrincipal(Actor actor, String passwordHash)
    implements UserDetails, SignedIn.Official {

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return actor.roles().stream()
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
