package vn.motcua.tasklist.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class OidcConfigurationTest {

  @Test
  void theRegistrationAsksForTheUsernameAndComesBackToUs() {
    ClientRegistration registration =
        OidcConfiguration.registration(
            ClientRegistration.withRegistrationId("described")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/{action}/oauth2/code/{registrationId}")
                .authorizationUri("https://login.example/auth")
                .tokenUri("https://login.example/token"),
            "test-only");

    assertThat(registration.getRegistrationId()).isEqualTo("motcua");
    assertThat(registration.getScopes()).containsExactlyInAnyOrder("openid", "profile");
    assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
        .isEqualTo("preferred_username");
  }

  @Test
  void withoutAnIssuerNoLoginServiceIsAsked() {
    new ApplicationContextRunner()
        .withUserConfiguration(OidcConfiguration.class)
        .run(context -> assertThat(context).doesNotHaveBean("oidcSecurity"));
  }
}
