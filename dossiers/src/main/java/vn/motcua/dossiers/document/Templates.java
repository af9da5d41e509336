package vn.motcua.dossiers.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.document.PdfPrinter.Printed;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * The templates documents are printed from: shipped ones, and the versions designers made of them.
 * A template is XHTML with fields; it reaches nothing outside itself.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public final class Templates {

  /** What XML 1.0 has no place for; it comes along with words copied from elsewhere. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final String SHEET = text("document.css");
  private static final int LONGEST = 200_000;

  private final Access access;
  private final AuditTrail audit;
  private final Clock clock;
  private final TemplateRows rows;
  private final PdfPrinter printer = new PdfPrinter();

  public Templates(JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.rows = new TemplateRows(jdbc);
  }

  /** The versions of a kind, newest first; the last one is the template that was shipped. */
  public List<TemplateVersion> versions(DocumentKind kind, Actor actor) {
    List<TemplateVersion> all = new ArrayList<>(access.as(actor, () -> rows.versions(kind)));
    all.add(shipped(kind));
    return List.copyOf(all);
  }

  /** What documents are printed from now on: the highest version. */
  TemplateVersion current(DocumentKind kind) {
    return rows.current(kind).orElseGet(() -> shipped(kind));
  }

  /** Why a template could not be used; none if it could. */
  public List<TemplateProblem> check(DocumentKind kind, String markup) {
    if (markup.length() > LONGEST) {
      return List.of(new TemplateProblem(0, Problems.text("too-long")));
    }
    List<TemplateProblem> problems = new ArrayList<>(Markup.check(markup));
    problems.addAll(TemplateText.check(markup, kind));
    if (problems.isEmpty()) {
      problems.addAll(printed(kind, markup));
    }
    return List.copyOf(problems);
  }

  /** With every field filled and with none: it has to print either way. */
  private List<TemplateProblem> printed(DocumentKind kind, String markup) {
    try {
      Map<String, Place> places = print(markup, preview(kind)).places();
      print(markup, DocumentFields.empty(kind));
      return places.containsKey(Place.SIGNER)
          ? List.of()
          : List.of(new TemplateProblem(0, Problems.text("no-signer")));
    } catch (PageLimit.TooManyPages e) {
      return List.of(new TemplateProblem(0, Problems.text("too-many-pages", PageLimit.MOST)));
    } catch (NotPrintable e) {
      return List.of(new TemplateProblem(0, Problems.text("not-printable", e.getMessage())));
    }
  }

  /**
   * The document as it would look, with invented data.
   *
   * @throws IllegalArgumentException if the template has problems
   */
  public byte[] sample(DocumentKind kind, String markup) {
    if (!check(kind, markup).isEmpty()) {
      throw new IllegalArgumentException("The template has problems.");
    }
    return print(markup, preview(kind)).content();
  }

  /**
   * Takes a template into use from now on; what was printed before stays as it is.
   *
   * @param note why it was changed
   * @return problems that stand against it; none if it is in use
   */
  public List<TemplateProblem> save(DocumentKind kind, String markup, String note, Actor actor) {
    if (!actor.is(Role.DESIGNER)) {
      return List.of(new TemplateProblem(0, Problems.text("not-designer")));
    }
    List<TemplateProblem> problems = check(kind, markup);
    if (problems.isEmpty()) {
      access.as(
          actor,
          () -> {
            int version = rows.insert(kind, markup, note, actor, clock.instant());
            audit.append(
                new AuditEntry(
                    actor.unit().value(),
                    actor.username(),
                    "document-template-changed",
                    null,
                    Map.of("kind", kind.name(), "version", version)));
          });
    }
    return problems;
  }

  /**
   * Prints a template with these fields; characters XML cannot hold become blanks.
   *
   * @throws NotPrintable if the result is no XML
   */
  Printed print(String markup, Map<String, Object> fields) {
    try {
      String filled = NO_XML.matcher(TemplateText.fill(markup, fields)).replaceAll(" ");
      Document document = Markup.parse(filled);
      Element head = (Element) document.getElementsByTagName("head").item(0);
      if (head == null) {
        throw new NotPrintable("head", null);
      }
      Element style = document.createElement("style");
      style.setTextContent(SHEET);
      head.insertBefore(style, head.getFirstChild());
      return printer.print(document);
    } catch (SAXException e) {
      throw new NotPrintable(e.getMessage(), e);
    }
  }

  private static Map<String, Object> preview(DocumentKind kind) {
    Map<String, Object> fields = new LinkedHashMap<>(DocumentFields.samples(kind));
    fields.computeIfPresent(
        "qr", (name, none) -> QrPicture.of(new DossierCode("H17.20242-261122-0001").value()));
    return fields;
  }

  private static TemplateVersion shipped(DocumentKind kind) {
    return TemplateVersion.shipped(kind, text(kind.word() + ".html"));
  }

  static String text(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The template " + name + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came out of a template was no XML. */
  static final class NotPrintable extends RuntimeException {

    NotPrintable(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
