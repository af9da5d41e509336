package vn.motcua.dossiers.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.document.PdfPrinter.Printed;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/** Numbers, prints, keeps and audits a document, inside the transaction that is open. */
final class DocumentBook {

  private final AuditTrail audit;
  private final Contents contents;
  private final Templates templates;
  private final Clock clock;
  private final DocumentRows rows;

  DocumentBook(
      JdbcClient jdbc, AuditTrail audit, Contents contents, Templates templates, Clock clock) {
    this.audit = audit;
    this.contents = contents;
    this.templates = templates;
    this.clock = clock;
    this.rows = new DocumentRows(jdbc);
  }

  /**
   * A document to be made.
   *
   * @param code null for a register, which is of no dossier
   * @param unit whose number it gets
   * @param cause the act it is made for; null where an official makes it by hand
   * @param dated when it is dated; null for now
   */
  record Order(
      @Nullable DossierCode code,
      DocumentKind kind,
      UnitCode unit,
      Authority authority,
      @Nullable String cause,
      @Nullable Instant dated) {}

  /** The document made for an act before. */
  Optional<MadeDocument> madeFor(DossierCode code, DocumentKind kind, String cause) {
    return rows.madeFor(code, kind, cause);
  }

  MadeDocument keep(Order order, Map<String, Object> fields, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant dated = order.dated() == null ? now : order.dated();
    ZonedDateTime day = Written.local(dated);
    DocumentKind kind = order.kind();
    DossierCode code = order.code();
    String number = null;
    if (kind != DocumentKind.RESULT) {
      int next = rows.next(order.unit().value(), day.getYear(), kind.series());
      number = "%02d/%s".formatted(next, kind.series());
    }
    fields.put("number", number == null ? "" : number);
    dated(fields, day, dated);
    TemplateVersion template = templates.current(kind);
    Printed printed = templates.print(template.markup(), fields);
    String sha256 = contents.keep(printed.content());
    Map<String, Object> stored = new LinkedHashMap<>(fields);
    stored.remove("qr");
    long id =
        rows.insert(
            new NewDocument(
                code,
                order.unit().value(),
                kind,
                number,
                template.version(),
                stored,
                printed.places(),
                sha256,
                printed.content().length,
                order.authority().onBehalfOf(),
                order.cause(),
                now),
            actor);
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "document-made",
            code == null ? null : code.value(),
            audited(id, kind, template.version(), order.cause())));
    return rows.find(id).orElseThrow();
  }

  private static Map<String, Object> audited(
      long id, DocumentKind kind, int template, @Nullable String cause) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("document", id);
    data.put("kind", kind.name());
    data.put("template", template);
    if (cause != null) {
      data.put("cause", cause);
    }
    return data;
  }

  static void dated(Map<String, Object> fields, ZonedDateTime day, Instant at) {
    fields.put("day", "%02d".formatted(day.getDayOfMonth()));
    fields.put("month", "%02d".formatted(day.getMonthValue()));
    fields.put("year", String.valueOf(day.getYear()));
    fields.put("date", Written.day(at));
  }
}
