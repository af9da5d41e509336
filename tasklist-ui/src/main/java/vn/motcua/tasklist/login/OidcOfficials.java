package vn.motcua.tasklist.login;

import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.dossiers.official.SignIns;

/** Finds the official behind a person whom the login service has vouched for, by username. */
final class OidcOfficials implements OAuth2UserService<OidcUserRequest, OidcUser> {
  static final String UNKNOWN = "unknown_official";

  private final OAuth2UserService<OidcUserRequest, OidcUser> service;
  private final OfficialAccounts accounts;
  private final SignIns signIns;

  OidcOfficials(
      OAuth2UserService<OidcUserRequest, OidcUser> service,
      OfficialAccounts accounts,
      SignIns signIns) {
    this.service = service;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  /**
   * @throws OAuth2AuthenticationException if Motcua knows no active official of that username
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser vouched = service.loadUser(request);
    String username = vouched.getPreferredUsername();
    try {
      if (username != null) {
        OfficialPrincipal official = accounts.loadUserByUsername(username).vouchedFor();
        signIns.succeeded(official.actor());
        return new OidcOfficial(official, vouched);
      }
    } catch (UsernameNotFoundException e) {
      throw new OAuth2AuthenticationException(UNKNOWN);
    }
    throw new OAuth2AuthenticationException(UNKNOWN);
  }
}
