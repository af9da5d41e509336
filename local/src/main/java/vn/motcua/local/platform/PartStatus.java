package vn.motcua.local.platform;

import java.net.URI;

/**
 * How a part is.
 *
 * @param address last known; empty if it never ran
 */
public record PartStatus(PartName name, State state, String address) {

  /** UNWELL: it runs and does not answer as it should. */
  public enum State {
    UP,
    UNWELL,
    DOWN
  }

  /** An engine that somebody else runs: up if something listens there. */
  static PartStatus ofGiven(PartName name, String address) {
    URI uri = URI.create(address.startsWith("jdbc:") ? address.substring(5) : address);
    boolean up = Ports.answers(uri.getHost(), uri.getPort());
    return new PartStatus(name, up ? State.UP : State.DOWN, address);
  }
}
