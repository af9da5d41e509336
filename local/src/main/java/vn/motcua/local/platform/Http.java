package vn.motcua.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a process on this machine how it is. */
public final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private Http() {}

  /** The body of a successful answer; empty where there is none, for whatever reason. */
  public static Optional<String> get(String address) {
    return ask(address, false);
  }

  /** The body of any answer, also of one that reports a failure. */
  public static Optional<String> getAny(String address) {
    return ask(address, true);
  }

  private static Optional<String> ask(String address, boolean any) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      return any || answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException notUp) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
