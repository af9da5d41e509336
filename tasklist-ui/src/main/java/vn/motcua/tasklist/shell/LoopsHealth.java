package vn.motcua.tasklist.shell;

import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.loop.WorkLoop;

/** {@code loops} in {@code /actuator/health}: the work that goes on by itself. */
@Component("loopsHealthIndicator")
final class LoopsHealth implements HealthIndicator {

  private final List<WorkLoop> loops;

  LoopsHealth(List<WorkLoop> loops) {
    this.loops = loops;
  }

  @Override
  public Health health() {
    Map<String, String> ill = WorkLoop.ill(loops);
    return (ill.isEmpty() ? Health.up() : Health.down()).withDetails(ill).build();
  }
}
