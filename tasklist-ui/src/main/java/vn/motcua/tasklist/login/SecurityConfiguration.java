package vn.motcua.tasklist.login;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

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
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return common(http)
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(LoginView.class, "/" + LoginView.PATH)
                    .anyRequest(AuthorizedUrl::authenticated))
        .build();
  }

  static HttpSecurity common(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll())
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin));
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
