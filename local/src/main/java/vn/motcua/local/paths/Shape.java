package vn.motcua.local.paths;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/**
 * The structure of a process without its code, its names, its hours and its drawing. Processes of
 * one shape have the same elements, flows, conditions and groups.
 *
 * @param id the first characters of a hash, enough to tell shapes apart
 */
public record Shape(String id) {
  private static final Set<String> LEFT_OUT =
      Set.of("laneSet", "collaboration", "documentation", "BPMNDiagram", "incoming", "outgoing");
  private static final int LENGTH = 10;

  /**
   * Reads the shape.
   *
   * @throws IllegalArgumentException when the text is not well-formed BPMN
   */
  public static Shape of(CompiledProcess process) {
    StringBuilder text = new StringBuilder();
    write(BpmnFile.document(process.bpmn()).getDocumentElement(), text);
    String neutral = neutral(text.toString(), process.code());
    return new Shape(hash(neutral).substring(0, LENGTH));
  }

  /** An id, or any text, with the code of its procedure taken out. */
  public static String neutral(String text, ProcedureCode code) {
    return text.replace(code.value(), "CODE");
  }

  private static void write(Element element, StringBuilder text) {
    String tag = element.getLocalName();
    boolean hours = EngineNames.BUDGET_HOURS.equals(element.getAttribute("name"));
    if (LEFT_OUT.contains(tag) || hours) {
      return;
    }
    text.append('<').append(tag);
    attributes(element, tag)
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    text.append('>');
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        write(inner, text);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getTextContent().strip());
      }
    }
    text.append("</>\n");
  }

  /** The name of a message or of a property means something; others are for people. */
  private static Map<String, String> attributes(Element element, String tag) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
    }
    if (!tag.equals("message") && !tag.equals("property")) {
      attributes.remove("name");
    }
    return attributes;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
