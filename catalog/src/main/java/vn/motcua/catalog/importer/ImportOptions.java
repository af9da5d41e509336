package vn.motcua.catalog.importer;

import java.util.function.Consumer;

/**
 * How an import behaves.
 *
 * @param write whether files are written; otherwise only what would happen is reported
 * @param progress is told from time to time how far it is
 */
public record ImportOptions(boolean write, Consumer<String> progress) {

  /** Writes and says nothing. */
  public static ImportOptions quiet() {
    return new ImportOptions(true, line -> {});
  }
}
