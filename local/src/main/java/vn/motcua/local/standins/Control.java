package vn.motcua.local.standins;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How a stand-in behaves until told otherwise.
 *
 * @param delay how long it waits before it does anything
 * @param status 200 to do its work; 400 and above to refuse everything with this status
 * @param wrong a registry answers MISMATCH; any other service answers outside its contract
 */
record Control(Duration delay, int status, boolean wrong) {

  static final Control USUAL = new Control(Duration.ZERO, 200, false);

  Control {
    if (delay.isNegative() || status < 200 || status > 599) {
      throw new IllegalArgumentException("delayMs from 0, status from 200 to 599");
    }
  }

  /** Members left out are as usual. */
  static Control read(JsonNode body) {
    return new Control(
        Duration.ofMillis(body.path("delayMs").asLong(0)),
        body.path("status").asInt(200),
        body.path("wrong").asBoolean(false));
  }

  boolean refuses() {
    return status >= 400;
  }
}
