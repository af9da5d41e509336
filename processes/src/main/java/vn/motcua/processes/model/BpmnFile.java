package vn.motcua.processes.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A BPMN file read without following anything outside itself. */
public final class BpmnFile {

  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private static final String DISALLOW_DOCTYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";

  private final Document document;
  private final Map<String, Element> byId = new LinkedHashMap<>();

  private BpmnFile(Document document) {
    this.document = document;
    for (Element element : all("*")) {
      if (element.hasAttribute("id")) {
        byId.putIfAbsent(element.getAttribute("id"), element);
      }
    }
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

  /** Parses any XML with DOCTYPE and external entities refused. */
  public static Document document(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DISALLOW_DOCTYPE, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXParseException e) {
      throw new UnreadableModel(String.valueOf(e.getMessage()), e.getLineNumber());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new UnreadableModel(String.valueOf(e.getMessage()), 0);
    }
  }

  /** All BPMN elements with this local name, in document order; {@code *} = any. */
  public List<Element> all(String name) {
    List<Element> found = new ArrayList<>();
    var list = document.getElementsByTagNameNS(BPMN, name);
    for (int i = 0; i < list.getLength(); i++) {
      found.add((Element) list.item(i));
    }
    return found;
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
      var list = extension.getElementsByTagNameNS(ZEEBE, name);
      for (int i = 0; i < list.getLength(); i++) {
        found.add((Element) list.item(i));
      }
    }
    return found;
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

  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
