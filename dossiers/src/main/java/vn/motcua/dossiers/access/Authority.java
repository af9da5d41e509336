package vn.motcua.dossiers.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose right an official acts.
 *
 * @param onBehalfOf user name of the absent colleague; null in one's own right
 * @param onBehalfOfName the colleague's name as it was shown then; null in one's own right
 */
public record Authority(@Nullable String onBehalfOf, @Nullable String onBehalfOfName) {

  /** In one's own right. */
  public static final Authority OWN = new Authority(null, null);

  public Authority {
    if ((onBehalfOf == null) != (onBehalfOfName == null)) {
      throw new IllegalArgumentException("Somebody acted for has a user name and a name.");
    }
  }

  static Authority of(Substituted absent) {
    return new Authority(absent.username(), absent.name());
  }

  /** In whose right the official gives on what this colleague holds; empty if in nobody's. */
  public static Optional<Authority> ofHolder(Actor actor, @Nullable String holder) {
    if (holder == null) {
      return Optional.empty();
    }
    return holder.equals(actor.username())
        ? Optional.of(OWN)
        : actor.substituted(holder).map(Authority::of);
  }

  /** Whether the official acts for a colleague. */
  public boolean isSubstitution() {
    return onBehalfOf != null;
  }
}
