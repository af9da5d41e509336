package vn.motcua.catalog.published;

import java.util.Optional;

/** English names of procedures, where a standard term renders the whole name. */
public final class EnglishNames {

  private EnglishNames() {}

  /** The English name; empty where no standard rendering of the whole name is known. */
  public static Optional<String> of(String name) {
    return Optional.empty();
  }
}
