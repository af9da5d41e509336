package vn.motcua.workers.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake API.
 *
 * @param token the bearer token callers present; the application does not start without one
 * @param maxBody largest body taken
 * @param memory how much all bodies read at one time may take together
 */
@ConfigurationProperties("motcua.intake")
record IntakeSettings(
    @DefaultValue("") String token,
    @DefaultValue("32MB") DataSize maxBody,
    @DefaultValue("192MB") DataSize memory) {

  private static final int SHORTEST_TOKEN = 16;

  IntakeSettings {
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalStateException(
          "MOTCUA_API_TOKEN must be set, with at least " + SHORTEST_TOKEN + " characters");
    }
    if (memory.compareTo(maxBody) < 0) {
      throw new IllegalStateException("motcua.intake.memory must hold one body at least");
    }
  }

  @Override
  public String toString() {
    return "IntakeSettings[maxBody=" + maxBody + ", memory=" + memory + "]";
  }
}
