package vn.motcua.catalog;

/**
 * Something wrong in a file of the catalogue.
 *
 * @param file path relative to the catalogue
 * @param line from 1; 0 where no line can be named
 * @param path JSON pointer into the file, such as {@code /steps/2/role}; empty = the file itself
 */
public record LoadProblem(String file, int line, String path, String message) {

  @Override
  public String toString() {
    return file + ":" + line + (path.isEmpty() ? "" : " " + path) + ": " + message;
  }
}
