package vn.motcua.dossiers.access;

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

  /** Whether the official acts for a colleague. */
  public boolean isSubstitution() {
    return onBehalfOf != null;
  }
}
