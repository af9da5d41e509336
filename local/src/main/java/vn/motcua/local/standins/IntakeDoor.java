package vn.motcua.local.standins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * The intake API, as whoever takes the money reports a payment to it.
 *
 * @param base where the workers application answers, such as {@code http://127.0.0.1:8081}
 * @param token the bearer token of the intake API
 */
public record IntakeDoor(URI base, String token) {

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

  @Override
  public String toString() {
    return "IntakeDoor[" + base + "]";
  }
}
