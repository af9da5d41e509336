package vn.motcua.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.platform.Http;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.Ports;
import vn.motcua.local.platform.Progress;

/** Waits until the workers have told the engine every procedure in force. */
final class CatalogueWait {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String health;
  private final Progress progress;

  CatalogueWait(Ports workers, Progress progress) {
    this.health = "http://127.0.0.1:" + workers.get("http") + "/actuator/health";
    this.progress = progress;
  }

  /**
   * @throws PlatformProblem if it takes longer than a quarter of an hour
   */
  void await() {
    Instant deadline = Instant.now().plus(PATIENCE);
    String told = "";
    while (Instant.now().isBefore(deadline)) {
      Optional<JsonNode> details = catalogue();
      if (details.isPresent() && details.get().path("settled").asBoolean(false)) {
        settled(details.get());
        return;
      }
      String now = details.map(CatalogueWait::count).orElse("");
      if (!now.isEmpty() && !now.equals(told)) {
        progress.say("deploying the catalogue: " + now);
        told = now;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    throw new PlatformProblem("The catalogue was not deployed in time; see the log of workers.");
  }

  private void settled(JsonNode details) {
    progress.say("catalogue is deployed: " + count(details));
    for (var refused : details.path("refused").properties()) {
      progress.say("the engine refuses " + refused.getKey() + ": " + refused.getValue());
    }
  }

  private static String count(JsonNode details) {
    return details.path("deployed").asInt(0) + "/" + details.path("of").asInt(0) + " procedures";
  }

  private Optional<JsonNode> catalogue() {
    try {
      return Http.getAny(health)
          .map(JSON::readTree)
          .map(node -> node.path("components").path("catalogue").path("details"));
    } catch (JacksonException notYet) {
      return Optional.empty();
    }
  }
}
