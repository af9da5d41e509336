package vn.motcua.workers.intake;

import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters before the intake API: headers for all, token and limit for the API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeWeb {

  @Bean
  FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
    return before(new SecurityHeadersFilter(), 0, "/*");
  }

  @Bean
  FilterRegistrationBean<TokenFilter> token(IntakeSettings settings) {
    return before(new TokenFilter(settings.token()), 1, "/api/*");
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(IntakeSettings settings) {
    return before(new BodyLimitFilter(settings), 2, "/api/*");
  }

  @Bean
  BodyReader bodyReader(IntakeSettings settings) {
    return new BodyReader(settings.maxBody().toBytes());
  }

  private static <T extends Filter> FilterRegistrationBean<T> before(
      T filter, int order, String pattern) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
    registration.addUrlPatterns(pattern);
    return registration;
  }
}
