package vn.motcua.dossiers.projection.source;

import org.jspecify.annotations.Nullable;

/** The store of the records does not answer, or only in part; worth trying again. */
public final class SourceUnavailable extends RuntimeException {

  public SourceUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
