package vn.motcua.dossiers.official;

import java.time.Instant;
import vn.motcua.dossiers.access.Actor;

/**
 * An official's account.
 *
 * @param passwordHash encoded with its method, as <code>{argon2…}…</code>; never the password
 * @param mustChange whether the password was set by an administrator and is changed at next login
 * @param passwordAt when the password was set (UTC); sessions from before end
 */
public record Account(Actor actor, String passwordHash, boolean mustChange, Instant passwordAt) {

  /** An account as one is made: its owner need not change the password. */
  public Account(Actor actor, String passwordHash) {
    this(actor, passwordHash, false, Instant.EPOCH);
  }

  @Override
  public String toString() {
    return "Account[" + actor.username() + "]";
  }
}
