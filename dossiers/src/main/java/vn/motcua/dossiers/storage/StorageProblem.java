package vn.motcua.dossiers.storage;

/** The object store did not do what it was asked; the message names the content by its hash. */
public final class StorageProblem extends RuntimeException {

  StorageProblem(String message) {
    super(message);
  }

  StorageProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
