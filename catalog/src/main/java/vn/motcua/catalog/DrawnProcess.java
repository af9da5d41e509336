package vn.motcua.catalog;

/**
 * A process a designer drew by hand; it takes the place of the compiled one.
 *
 * @param file path relative to the catalogue
 * @param bpmn the BPMN 2.0 XML as it lies there, at most {@link #MAX_BYTES} long
 */
public record DrawnProcess(String file, String bpmn) {

  /** The most bytes a hand-drawn model may have. */
  public static final int MAX_BYTES = 1024 * 1024;
}
