package vn.motcua.dossiers.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOnlyTest {

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ldap://10.0.0.1/cn=x", "ftp://10.0.0.1/x", "x"})
  void nothingButHttpIsAsked(String address) {
    assertThatThrownBy(() -> new HttpOnly.Lists().get(address))
        .isInstanceOf(DSSExternalResourceException.class)
        .hasMessageContaining("Only http");
    assertThatThrownBy(() -> new HttpOnly.Answers().post(address, new byte[] {1}))
        .isInstanceOf(DSSExternalResourceException.class)
        .hasMessageContaining("Only http");
  }

  @Test
  void whereACertificateSaysItsIssuerLiesIsNeverAsked() {
    assertThat(new Trust(null, true, Duration.ofSeconds(1)).verifier().getAIASource()).isNull();
    assertThat(new Trust(null, false, Duration.ofSeconds(1)).verifier().getAIASource()).isNull();
  }
}
