package vn.motcua.local.standins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The intake API, as whoever takes the money reports a payment to it and the portal fetches a
 * result from it.
 *
 * @param base where the workers application answers, such as {@code http://127.0.0.1:8081}
 * @param token the bearer token of the intake API
 */
public record IntakeDoor(URI base, String token) {

  private static final int OK = 200;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * Reports the obligation of a dossier as paid; repeated for the same dossier it says the same.
   */
  Answer pay(String dossierCode, long dong) throws IOException, InterruptedException {
    var body = JsonMapper.shared().createObjectNode();
    String receipt = "BL-" + dossierCode + "-" + System.currentTimeMillis();
    body.put("receipt", receipt).put("amountDong", dong);
    body.put("paidAt", OffsetDateTime.now(Behaviour.ZONE).toString());
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/v1/dossiers/" + dossierCode + "/payments"))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", receipt)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
  }

  /**
   * Fetches the result of a dossier as the portal does for its applicant, and checks that it is the
   * file its hash names.
   *
   * @return what came, without the file itself; the API's own problem where none came
   */
  Answer result(String dossierCode) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/v1/dossiers/" + dossierCode + "/result"))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(10))
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }
    String tag = response.headers().firstValue("ETag").orElse("");
    var came = JsonMapper.shared().createObjectNode();
    came.put("mediaType", response.headers().firstValue("Content-Type").orElse(""));
    came.put("size", response.body().length).put("etag", tag);
    came.put("asSigned", tag.equals("\"" + sha256(response.body()) + "\""));
    return new Answer(OK, came);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "IntakeDoor[" + base + "]";
  }
}
