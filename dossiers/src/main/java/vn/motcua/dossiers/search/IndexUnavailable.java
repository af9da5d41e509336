package vn.motcua.dossiers.search;

import org.jspecify.annotations.Nullable;

/** The index does not answer now, or there is none yet. */
final class IndexUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
