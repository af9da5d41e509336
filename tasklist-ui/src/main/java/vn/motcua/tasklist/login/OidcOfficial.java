package vn.motcua.tasklist.login;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.tasklist.shell.SignedIn;

/** An official whom the login service has vouched for; roles and unit are Motcua's own. */
record OidcOfficial(OfficialPrincipal official, OidcUser vouched)
    implements OidcUser, SignedIn.Official {

  @Override
  public Actor actor() {
    return official.actor();
  }

  @Override
  public boolean mustChange() {
    return false;
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return official.getAuthorities();
  }

  @Override
  public String getName() {
    return official.getUsername();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return vouched.getAttributes();
  }

  @Override
  public Map<String, Object> getClaims() {
    return vouched.getClaims();
  }

  @Override
  public OidcUserInfo getUserInfo() {
    return vouched.getUserInfo();
  }

  @Override
  public OidcIdToken getIdToken() {
    return vouched.getIdToken();
  }

  @Override
  public String toString() {
    return official.toString();
  }
}
