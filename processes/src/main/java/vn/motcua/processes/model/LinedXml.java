package vn.motcua.processes.model;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a document whose elements know their line; refuses what could exhaust the reader. */
final class LinedXml extends DefaultHandler {

  /** Characters of one file; the engine's own limit is of the same size. */
  static final int LONGEST = 1 << 20;

  /** Elements inside each other; a process of the house needs eight. */
  static final int DEEPEST = 64;

  private static final String LINE = "line";
  private static final String DISALLOW_DOCTYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String EXTERNAL_GENERAL =
      "http://xml.org/sax/features/external-general-entities";

  /** Making them costs more than reading a file. */
  private static final ThreadLocal<SAXParser> PARSER = ThreadLocal.withInitial(LinedXml::parser);

  private static final ThreadLocal<DocumentBuilder> BUILDER =
      ThreadLocal.withInitial(LinedXml::builder);

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Locator locator;
  private Node current;
  private int depth;

  private LinedXml(Document document) {
    this.document = document;
    this.current = document;
  }

  static Document read(String xml) {
    if (xml.length() > LONGEST) {
      throw new UnreadableModel("The file is longer than 1 MiB.", 0);
    }
    try {
      LinedXml handler = new LinedXml(empty());
      PARSER.get().parse(new InputSource(new StringReader(xml)), handler);
      return handler.document;
    } catch (SAXParseException e) {
      throw new UnreadableModel(String.valueOf(e.getMessage()), e.getLineNumber());
    } catch (SAXException | IOException e) {
      throw new UnreadableModel(String.valueOf(e.getMessage()), 0);
    }
  }

  /** The line an element's start tag ends on, from 1; 0 = unknown. */
  static int line(Element element) {
    return element.getUserData(LINE) instanceof Integer line ? line : 0;
  }

  private static Document empty() {
    return BUILDER.get().newDocument();
  }

  private static DocumentBuilder builder() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform builds documents", e);
    }
  }

  private static SAXParser parser() {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DISALLOW_DOCTYPE, true);
      factory.setFeature(EXTERNAL_GENERAL, false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return parser;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The platform's parser knows these features", e);
    }
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    flush();
    depth++;
    if (depth > DEEPEST) {
      throw new SAXParseException("Elements are nested more than " + DEEPEST + " deep.", locator);
    }
    Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
    for (int i = 0; i < attributes.getLength(); i++) {
      String namespace = attributes.getURI(i);
      element.setAttributeNS(
          namespace.isEmpty() ? null : namespace, attributes.getQName(i), attributes.getValue(i));
    }
    element.setUserData(LINE, locator == null ? 0 : locator.getLineNumber(), null);
    current.appendChild(element);
    current = element;
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    flush();
    depth--;
    Node parent = current.getParentNode();
    current = parent == null ? document : parent;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void error(SAXParseException exception) throws SAXException {
    throw exception;
  }

  private void flush() {
    if (!text.isEmpty() && current != document) {
      current.appendChild(document.createTextNode(text.toString()));
    }
    text.setLength(0);
  }
}
