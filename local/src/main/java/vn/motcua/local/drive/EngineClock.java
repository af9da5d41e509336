package vn.motcua.local.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Moves the time of an engine that was started with a controlled clock. */
public final class EngineClock {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI management;

  public EngineClock(URI management) {
    this.management = management;
  }

  void add(Duration offset) throws IOException, InterruptedException {
    String body = "{\"offsetMilli\":" + offset.toMillis() + "}";
    HttpRequest request =
        HttpRequest.newBuilder(management.resolve("/actuator/clock/add"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("The engine's clock answered " + status);
    }
  }
}
