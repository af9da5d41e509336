package vn.motcua.processes.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A BPMN file read without following anything outside itself. */
public final class BpmnFile {

  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private final Document document;
  private final Map<String, List<Element>> byName = new HashMap<>();
  private final Map<String, Element> byId = new LinkedHashMap<>();

  private BpmnFile(Document document) {
    this.document = document;
    List<Element> all = new ArrayList<>();
    walk(document, BPMN, "*", all);
    for (Element element : all) {
      byName.computeIfAbsent(element.getLocalName(), key -> new ArrayList<>()).add(element);
      if (element.hasAttribute("id")) {
        byId.putIfAbsent(element.getAttribute("id"), element);
      }
    }
    byName.replaceAll((name, found) -> Collections.unmodifiableList(found));
    byName.put("*", Collections.unmodifiableList(all));
  }

  /**
   * Parses BPMN.
   *
   * @throws UnreadableModel when it is not well-formed, has a DOCTYPE, or is no BPMN
   */
  public static BpmnFile parse(String xml) {
    BpmnFile file = new BpmnFile(document(xml));
    Element root = file.document.getDocumentElement();
    if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
      throw new UnreadableModel("The root element is not bpmn:definitions.", 1);
    }
    return file;
  }

  /**
   * Parses any XML; DOCTYPE, external entities, more than 1 MiB and deep nesting are refused.
   *
   * @throws UnreadableModel with the line where it can be named
   */
  public static Document document(String xml) {
    return LinedXml.read(xml);
  }

  /** The line the start tag of an element read here ends on, from 1; 0 = unknown. */
  public static int line(Element element) {
    return LinedXml.line(element);
  }

  /** The same of the BPMN element with this id; 0 = there is none. */
  public int line(String id) {
    return find(id).map(LinedXml::line).orElse(0);
  }

  /** All BPMN elements with this local name, in document order; {@code *} = any. */
  public List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The BPMN element with this id. */
  public Optional<Element> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Direct BPMN children with this local name; {@code *} = any. */
  public static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      boolean fits =
          n instanceof Element
              && BPMN.equals(n.getNamespaceURI())
              && (name.equals("*") || name.equals(n.getLocalName()));
      if (fits) {
        found.add((Element) n);
      }
    }
    return found;
  }

  /** Engine extensions of an element with this local name, however deep below it. */
  public static List<Element> extensions(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Element extension : children(element, "extensionElements")) {
      walk(extension, ZEEBE, name, found);
    }
    return found;
  }

  /** Adds what lies below a node, in document order; the DOM's own lists count on every step. */
  private static void walk(Node parent, String namespace, String name, List<Element> into) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        boolean named = name.equals("*") || name.equals(element.getLocalName());
        if (named && namespace.equals(element.getNamespaceURI())) {
          into.add(element);
        }
        walk(element, namespace, name, into);
      }
    }
  }

  /** Attribute of the first such extension; empty text where there is none. */
  public static String extension(Element element, String name, String attribute) {
    return extensions(element, name).stream()
        .findFirst()
        .map(extension -> extension.getAttribute(attribute))
        .orElse("");
  }

  /** A zeebe:property; empty where it is absent or blank. */
  public static Optional<String> property(Element element, String name) {
    return extensions(element, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
