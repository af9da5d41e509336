package vn.motcua.dossiers.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a template may be made of: words, tables, one QR picture, places for signatures. No script,
 * no address, nothing from a file or the network; no entity and no document type in the XML.
 */
final class Markup {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "title",
          "style",
          "body",
          "div",
          "p",
          "span",
          "h1",
          "h2",
          "h3",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "b",
          "strong",
          "i",
          "em",
          "u",
          "sub",
          "sup",
          "br",
          "hr",
          "img",
          "object");
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "style", "lang", "colspan", "rowspan", "scope", "alt", "title");
  private static final Map<String, Map<String, String>> FIXED =
      Map.of(
          "img", Map.of("src", "{{qr}}"),
          "object", Map.of("type", SignaturePlaces.TYPE));
  private static final Pattern REACHING =
      Pattern.compile("url\\s*\\(|@import|@font-face|@namespace|\\\\", Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /** Faults of a template's markup, before its fields are filled. */
  static List<TemplateProblem> check(String markup) {
    Check check = new Check();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.newSAXParser().parse(new InputSource(new StringReader(markup)), check);
    } catch (SAXParseException e) {
      check.problems.add(
          new TemplateProblem(e.getLineNumber(), Problems.text("not-xml", words(e))));
    } catch (SAXException | ParserConfigurationException e) {
      check.problems.add(new TemplateProblem(0, Problems.text("not-xml", words(e))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return check.problems;
  }

  /**
   * The filled template as a tree.
   *
   * @throws SAXException if it is no XML
   */
  static Document parse(String markup) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(markup)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's XML parser cannot be hardened.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(Exception fault) {
    String said = fault.getMessage();
    return said == null ? "" : said;
  }

  /** Reads the template once and notes what may not stand there, with its line. */
  private static final class Check extends DefaultHandler {

    private final List<TemplateProblem> problems = new ArrayList<>();
    private final StringBuilder style = new StringBuilder();
    private @Nullable Locator locator;
    private boolean inStyle;

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (!ELEMENTS.contains(name)) {
        problem("element", name);
        return;
      }
      inStyle = name.equals("style");
      for (int index = 0; index < attributes.getLength(); index++) {
        attribute(name, attributes.getQName(index), attributes.getValue(index));
      }
    }

    private void attribute(String element, String name, String value) {
      String fixed = FIXED.getOrDefault(element, Map.of()).get(name);
      if (fixed != null ? !fixed.equals(value.strip()) : !ATTRIBUTES.contains(name)) {
        problem("attribute", name, element);
      } else if (name.equals("style")) {
        reaching(value);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (inStyle) {
        style.append(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (name.equals("style")) {
        reaching(style.toString());
        style.setLength(0);
        inStyle = false;
      }
    }

    private void reaching(String css) {
      if (REACHING.matcher(css).find()) {
        problem("style");
      }
    }

    private void problem(String key, Object... values) {
      int line = locator == null ? 0 : locator.getLineNumber();
      problems.add(new TemplateProblem(line, Problems.text(key, values)));
    }

    @Override
    public void processingInstruction(String target, String data) {
      problem("element", "?" + target.toLowerCase(Locale.ROOT));
    }
  }
}
