package vn.motcua.catalog.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.LoadResult;

/** A directory that is no catalogue yet becomes one: with the words procedures need. */
final class NewCatalogue {

  private NewCatalogue() {}

  static void layDown(Path into, boolean write) throws IOException {
    if (write && !isCatalogue(into)) {
      CatalogLoader.layDownShippedWords(into);
    }
  }

  /** The words of the catalogue there; the shipped ones where there is none. */
  static LoadResult words(Path into) {
    return isCatalogue(into) ? CatalogLoader.wordsFrom(into) : CatalogLoader.shippedWords();
  }

  private static boolean isCatalogue(Path into) {
    return Files.exists(into.resolve("fields.yaml"));
  }
}
