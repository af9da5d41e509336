package vn.motcua.dossiers.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.signing.SignerProblem.Reason;

/**
 * Keys at a remote signing service that speaks the API of the Cloud Signature Consortium, version
 * 2: {@code credentials/info} and {@code signatures/signHash}. Only a hash leaves the house; the
 * PIN goes along as the service's one-time authorisation (SAD).
 *
 * @see "local/…/remote-signing.yaml: the part of the contract that is used"
 */
final class RemoteSigner implements Signer {

  private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
  private static final String RSA_SHA_256 = "1.2.840.113549.1.1.11";
  private static final String ECDSA_SHA_256 = "1.2.840.10045.4.3.2";
  private static final int NOT_FOUND = 404;

  private final URI service;
  private final String token;
  private final Duration patience;
  private final boolean asksPin;
  private final HttpClient http;

  RemoteSigner(URI service, String token, Duration patience, boolean asksPin) {
    this.service = service;
    this.token = token;
    this.patience = patience;
    this.asksPin = asksPin;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Way way() {
    return Way.REMOTE;
  }

  @Override
  public boolean asksPin() {
    return asksPin;
  }

  @Override
  public Optional<Credential> credential(String username) {
    Optional<JsonNode> info =
        ask("credentials/info", Map.of("credentialID", username, "certificates", "chain"));
    return info.map(found -> credential(username, found));
  }

  @Override
  public byte[] sign(Credential credential, byte[] data, char @Nullable [] pin) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("credentialID", credential.id());
    if (pin != null) {
      question.put("SAD", new String(pin));
    }
    question.put("hashes", List.of(Base64.getEncoder().encodeToString(hash(data))));
    question.put("hashAlgorithmOID", SHA_256);
    question.put("signAlgo", credential.elliptic() ? ECDSA_SHA_256 : RSA_SHA_256);
    JsonNode answer =
        ask("signatures/signHash", question)
            .orElseThrow(() -> new SignerProblem(Reason.NO_KEY, null));
    try {
      return Base64.getDecoder().decode(answer.path("signatures").path(0).asString(""));
    } catch (IllegalArgumentException e) {
      throw new SignerProblem(Reason.UNREACHABLE, e);
    }
  }

  private Optional<JsonNode> ask(String operation, Map<String, Object> question) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("csc/v2/" + operation))
            .timeout(patience)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(question)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      JsonNode body = JsonMapper.shared().readTree(answer.body());
      if (answer.statusCode() / 100 != 2) {
        throw fault(body.path("error").asString(""));
      }
      return Optional.of(body);
    } catch (IOException | JacksonException e) {
      throw new SignerProblem(Reason.UNREACHABLE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignerProblem(Reason.UNREACHABLE, e);
    }
  }

  private static SignerProblem fault(String error) {
    return switch (error) {
      case "invalid_pin", "invalid_otp", "invalid_sad" -> new SignerProblem(Reason.WRONG_PIN, null);
      case "invalid_request", "access_denied" -> new SignerProblem(Reason.REFUSED, null);
      default -> new SignerProblem(Reason.UNREACHABLE, null);
    };
  }

  private static Credential credential(String username, JsonNode info) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> chain = new ArrayList<>();
      for (JsonNode one : info.path("cert").path("certificates")) {
        byte[] encoded = Base64.getDecoder().decode(one.asString(""));
        chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
      }
      if (chain.isEmpty()) {
        throw new SignerProblem(Reason.BROKEN, null);
      }
      return new Credential(username, chain);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SignerProblem(Reason.BROKEN, e);
    }
  }

  private static byte[] hash(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
