package vn.motcua.processes.compile;

import org.jspecify.annotations.Nullable;

/** An end still open: where the next element will be attached. */
record Exit(String source, @Nullable String condition, @Nullable String name, boolean defaultFlow) {

  static Exit plain(String source) {
    return new Exit(source, null, null, false);
  }

  static Exit otherwise(String source, @Nullable String name) {
    return new Exit(source, null, name, true);
  }

  static Exit when(String source, String condition, String name) {
    return new Exit(source, condition, name, false);
  }
}
