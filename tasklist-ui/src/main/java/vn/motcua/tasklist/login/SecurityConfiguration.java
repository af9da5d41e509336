package vn.motcua.tasklist.login;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.motcua.dossiers.official.SignIns;
import vn.motcua.tasklist.shell.AccountNews;

/** Everything needs a session, apart from the login page, style sheets and the health answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/motcua/**", "/lumo/**", "/favicon.ico", "/actuator/health/**"
  };

  /**
   * Papers are shown in a frame of our own page, hence same origin. After the login the person is
   * where they wanted to go before: an expired session returns.
   */
  @Bean
  @ConditionalOnProperty(name = "motcua.login-issuer", matchIfMissing = true, havingValue = "none")
  SecurityFilterChain security(
      HttpSecurity http,
      OfficialAccounts accounts,
      PasswordEncoder encoder,
      SignIns signIns,
      AccountNews news,
      Clock clock)
      throws Exception {
    return common(http, accounts, news, clock)
        // The only manager: one with a parent would ask it again for whom this one refused.
        .authenticationManager(
            new ProviderManager(
                new LocalSignIn(
                    passwordCheck(accounts, encoder), signIns, new FailuresByAddress(clock))))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(LoginView.class, "/" + LoginView.PATH)
                    .anyRequest(AuthorizedUrl::authenticated))
        .formLogin(form -> form.failureHandler(new SignInFailure(clock)))
        .build();
  }

  static HttpSecurity common(
      HttpSecurity http, OfficialAccounts accounts, AccountNews news, Clock clock)
      throws Exception {
    http.getSharedObject(ApplicationContext.class)
        .getBean(VaadinDefaultRequestCache.class)
        .setDelegateRequestCache(wayBack());
    return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll())
        .addFilterBefore(new FreshOfficial(accounts, news, clock), AuthorizationFilter.class)
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.PERMISSIONS))
                .withObjectPostProcessor(new EagerHeaders()));
  }

  /**
   * Where somebody wanted to go lies in a cookie of the browser: requests that end side by side
   * when a session is over each begin one of their own, and only the last of these would know the
   * way.
   */
  private static RequestCache wayBack() {
    CookieRequestCache cache = new CookieRequestCache();
    cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    return cache;
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoding.encoder();
  }

  private static DaoAuthenticationProvider passwordCheck(
      OfficialAccounts accounts, PasswordEncoder encoder) {
    DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
    check.setPasswordEncoder(encoder);
    check.setUserDetailsPasswordService(accounts);
    return check;
  }
}
