package vn.motcua.tasklist.paper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A phone's page needs no session and gets none: its token and its cookie are what it has. A form
 * of another site cannot send there, for it has neither, and browsers say where a form comes from.
 */
@Configuration(proxyBeanMethods = false)
class PhoneSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain phone(HttpSecurity http) throws Exception {
    return http.securityMatcher("/chup/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
