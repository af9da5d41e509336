package vn.motcua.dossiers.official;

import vn.motcua.dossiers.access.Actor;

/**
 * An official's account.
 *
 * @param passwordHash encoded with its method, as {@code {bcrypt}…}; never the password
 */
public record Account(Actor actor, String passwordHash) {

  @Override
  public String toString() {
    return "Account[" + actor.username() + "]";
  }
}
