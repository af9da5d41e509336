package vn.motcua.tasklist.login;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import vn.motcua.dossiers.official.SignIns;
import vn.motcua.tasklist.shell.AccountNews;

/** Login by an OpenID Connect service, in force when {@code MOTCUA_LOGIN_ISSUER} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("motcua.login-issuer")
class OidcConfiguration {
  private static final String REGISTRATION = "motcua";
  private static final String CLIENT = "motcua-tasklist";

  /** Reads the service's own description at start: a wrong address stops the application. */
  @Bean
  ClientRegistrationRepository loginService(
      @Value("${motcua.login-issuer}") String issuer,
      @Value("${motcua.login-secret}") String secret) {
    return new InMemoryClientRegistrationRepository(
        registration(ClientRegistrations.fromIssuerLocation(issuer), secret));
  }

  @Bean
  SecurityFilterChain oidcSecurity(
      HttpSecurity http,
      OfficialAccounts accounts,
      ClientRegistrationRepository services,
      SignIns signIns,
      AccountNews news,
      Clock clock)
      throws Exception {
    return SecurityConfiguration.common(http, accounts, news, clock)
        .oauth2Login(login ->
            login
                .failureUrl("/" + LoginView.PATH + "?" + LoginView.REFUSED)
                .userInfoEndpoint(info ->
                    info.oidcUserService(
                        new OidcOfficials(new OidcUserService(), accounts, signIns))))
        .logout(logout -> logout.logoutSuccessHandler(leave(services)))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .oauth2LoginPage(LoginView.OIDC, "{baseUrl}")
                    .anyRequest(AuthorizedUrl::authenticated))
        .build();
  }

  /** Leaving here is leaving the login service too. */
  private static OidcClientInitiatedLogoutSuccessHandler leave(
      ClientRegistrationRepository services) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(services);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    return handler;
  }

  static ClientRegistration registration(ClientRegistration.Builder described, String secret) {
    return described
        .registrationId(REGISTRATION)
        .clientId(CLIENT)
        .clientSecret(secret)
        .scope("openid", "profile")
        .userNameAttributeName("preferred_username")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }
}
