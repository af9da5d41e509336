package vn.motcua.tasklist.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm shipped for production and what the application asks of it are one agreement. */
class KeycloakRealmTest {
  private static final Path DOCKER = Path.of("..", "docker");
  private static final String HERE = "${MOTCUA_TASKLIST_URL}";

  private final JsonNode realm =
      JsonMapper.shared().readTree(DOCKER.resolve("keycloak/motcua-realm.json").toFile());
  private final ClientRegistration asked =
      OidcConfiguration.registration(
          ClientRegistration.withRegistrationId("described")
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .redirectUri("{baseUrl}/{action}/oauth2/code/{registrationId}")
              .authorizationUri("https://login.example/auth")
              .tokenUri("https://login.example/token"),
          "test-only");

  @Test
  void theClientIsTheOneTheApplicationNamesAndComesBackWhereItListens() {
    JsonNode client = client();

    assertThat(client.path("redirectUris"))
        .extracting(JsonNode::asString)
        .containsExactly(
            asked
                .getRedirectUri()
                .replace("{baseUrl}", HERE)
                .replace("{action}", "login")
                .replace("{registrationId}", asked.getRegistrationId()));
    assertThat(client.path("attributes").path("post.logout.redirect.uris").asString())
        .startsWith(HERE + "/");
    assertThat(client.path("enabled").asBoolean()).isTrue();
    assertThat(client.path("protocol").asString()).isEqualTo("openid-connect");
  }

  @Test
  void onlyTheCodeWithItsProofIsGivenAndOnlyToWhoKnowsTheSecret() {
    JsonNode client = client();

    assertThat(asked.getAuthorizationGrantType())
        .isEqualTo(AuthorizationGrantType.AUTHORIZATION_CODE);
    assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
    assertThat(asked.getClientSettings().isRequireProofKey()).isTrue();
    assertThat(client.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    assertThat(client.path("publicClient").asBoolean(true)).isFalse();
    assertThat(client.path("secret").asString()).isEqualTo("${MOTCUA_LOGIN_SECRET}");
  }

  /** The scope "profile" of every realm tells the user name as "preferred_username". */
  @Test
  void theUserNameIsToldAndCannotBeChangedByItsOwner() {
    JsonNode client = client();

    assertThat(asked.getScopes()).contains("openid", "profile");
    assertThat(asked.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
        .isEqualTo("preferred_username");
    assertThat(client.has("defaultClientScopes")).as("scopes other than the realm's").isFalse();
    assertThat(realm.has("clientScopes")).as("scopes that replace Keycloak's own").isFalse();
    assertThat(realm.path("editUsernameAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void theRealmIsImportedAndBothSidesAreToldTheSame() throws IOException {
    String compose = Files.readString(DOCKER.resolve("compose.yaml"));

    assertThat(compose)
        .contains("\"--import-realm\"", "./keycloak:/opt/keycloak/data/import:ro")
        .contains(
            "MOTCUA_LOGIN_ISSUER: ${MOTCUA_LOGIN_URL}/realms/" + realm.path("realm").asString())
        .contains("MOTCUA_LOGIN_SECRET: ${MOTCUA_LOGIN_SECRET}")
        .contains("MOTCUA_TASKLIST_URL: ${MOTCUA_TASKLIST_URL:?");
  }

  private JsonNode client() {
    return StreamSupport.stream(realm.path("clients").spliterator(), false)
        .filter(client -> client.path("clientId").asString().equals(asked.getClientId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The realm has no client " + asked.getClientId()));
  }
}
