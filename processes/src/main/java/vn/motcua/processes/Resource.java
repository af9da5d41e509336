package vn.motcua.processes;

import java.nio.charset.StandardCharsets;

/**
 * One file of a deployment.
 *
 * @param name the file name the engine sees, e.g. {@code fee-1.004873.dmn}
 * @param xml the text: BPMN or DMN as XML, a form as JSON
 */
public record Resource(String name, String xml) {

  /** The text in UTF-8, as it is deployed and hashed. */
  public byte[] bytes() {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** The name without its last extension: the id of the decision or form inside. */
  public String id() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
