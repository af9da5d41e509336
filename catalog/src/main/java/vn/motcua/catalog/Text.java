package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/** A name or sentence shown to people: Vietnamese always, English where it is known. */
public record Text(String vi, @Nullable String en) {

  public Text {
    if (vi.isBlank()) {
      throw new IllegalArgumentException("A text needs its Vietnamese wording.");
    }
  }

  /** A text known in Vietnamese only. */
  public static Text vi(String vi) {
    return new Text(vi, null);
  }

  /** The wording for a language tag; Vietnamese where the other one is unknown. */
  public String in(String language) {
    return language.startsWith("en") && en != null ? en : vi;
  }
}
