package vn.motcua.catalog;

import java.nio.file.Path;

/** Reads a catalogue and reports all its problems, not only the first. */
public final class CatalogLoader {

  private CatalogLoader() {}

  /** The catalogue packed with this module. */
  public static LoadResult shipped() {
    throw new UnsupportedOperationException();
  }

  /** The catalogue in a directory with {@code procedures/}, {@code flows/}, {@code units/} … */
  public static LoadResult from(Path directory) {
    throw new UnsupportedOperationException();
  }
}
