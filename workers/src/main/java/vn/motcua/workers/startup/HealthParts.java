package vn.motcua.workers.startup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.outbox.Relay;
import vn.motcua.dossiers.outbox.RelayLag;
import vn.motcua.dossiers.paper.VirusScan;
import vn.motcua.dossiers.procedures.CatalogueQueries;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.projection.ProjectionLag;
import vn.motcua.dossiers.projection.Projector;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.command.EngineState;

/** The parts of {@code /actuator/health}: postgres, elasticsearch, engine, relay and so on. */
@Configuration(proxyBeanMethods = false)
class HealthParts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LATE = Duration.ofSeconds(30);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("health-", 0).factory());

  @Bean
  HealthIndicator postgresHealthIndicator(Access access) {
    return within(() -> {
      access.asSystem(() -> {});
      return Health.up().build();
    });
  }

  @Bean
  HealthIndicator elasticsearchHealthIndicator(@Value("${motcua.elasticsearch}") URI address) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/_cluster/health")).timeout(PATIENCE).build();
    return within(() -> {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean red = answer.body().contains("\"status\":\"red\"");
      return (answer.statusCode() == 200 && !red ? Health.up() : Health.down()).build();
    });
  }

  @Bean
  HealthIndicator engineHealthIndicator(EngineDoor door) {
    return within(() -> {
      EngineState state = door.state();
      return (state.healthy() ? Health.up() : Health.down())
          .withDetail("version", state.version())
          .withDetail("partitions", state.partitions())
          .build();
    });
  }

  @Bean
  HealthIndicator relayHealthIndicator(Relay relay) {
    return within(() -> {
      RelayLag lag = relay.lag();
      return (lag.oldest().compareTo(LATE) < 0 ? Health.up() : Health.outOfService())
          .withDetail("lagMs", lag.oldest().toMillis())
          .withDetail("heldUp", lag.heldUp())
          .build();
    });
  }

  @Bean
  HealthIndicator projectionHealthIndicator(Projector projector) {
    return within(() -> {
      ProjectionLag lag = projector.lag();
      Duration behind = lag.lag();
      return (lag.failures() == 0 ? Health.up() : Health.down())
          .withDetail("leading", lag.leading())
          .withDetail("lagMs", behind == null ? 0 : behind.toMillis())
          .withDetail("records", lag.records())
          .withDetail("failures", lag.failures())
          .build();
    });
  }

  /** Off is no fault; it is said, so that nobody believes files are scanned. */
  @Bean
  HealthIndicator virusScanHealthIndicator(VirusScan scan) {
    return within(() ->
        (scan.answers() ? Health.up() : Health.down()).withDetail("scanner", scan.place()).build());
  }

  @Bean
  HealthIndicator storageHealthIndicator(ObjectStore store) {
    return within(() -> {
      store.has("0".repeat(64));
      return Health.up().withDetail("place", store.place()).build();
    });
  }

  /** What goes on by itself; named are the loops that do not. */
  @Bean
  HealthIndicator loopsHealthIndicator(List<WorkLoop> loops) {
    return within(() -> {
      Map<String, String> ill = WorkLoop.ill(loops);
      return (ill.isEmpty() ? Health.up() : Health.down())
          .withDetail("running", loops.size() - ill.size())
          .withDetails(ill)
          .build();
    });
  }

  @Bean
  HealthIndicator catalogueHealthIndicator(
      CatalogueDeployment deployment, CatalogueQueries procedures) {
    return within(() -> {
      CatalogueDeployment.State state = deployment.state();
      long all = procedures.count(ProcedureFilter.all());
      Health.Builder health = state.settled() ? Health.up() : Health.outOfService();
      if (!state.refused().isEmpty()) {
        health = Health.down().withDetail("refused", state.refused());
      }
      long pending = Math.min(all, state.pending());
      long missing = Math.min(all, pending + state.refused().size());
      return health
          .withDetail("settled", state.settled())
          .withDetail("pending", pending)
          .withDetail("deployed", all - missing)
          .withDetail("of", all)
          .build();
    });
  }

  /** Nobody waits long for an answer about health; the reason is a class name, never a message. */
  private HealthIndicator within(Callable<Health> check) {
    return () -> {
      var answer = threads.submit(check);
      try {
        return answer.get(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Health.unknown().build();
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        answer.cancel(true);
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Health.down().withDetail("reason", cause.getClass().getSimpleName()).build();
      }
    };
  }
}
