package vn.motcua.local.launcher;

import java.util.Map;
import vn.motcua.local.platform.Progress;

/**
 * A measurement that {@code ./motcua bench NAME} runs; found as a {@link java.util.ServiceLoader}
 * service.
 */
public interface Bench {
  String name();

  /** Runs it and returns its figures by name. */
  Map<String, Figure> run(Progress progress) throws Exception;

  /**
   * @param unit as in {@code "ms"}, {@code "1/s"}; {@code "1"} for a ratio
   */
  record Figure(double value, String unit) {}
}
