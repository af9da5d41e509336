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

/**
 * Numbers, prints, keeps and audits a document, inside the transaction that is open. What takes
 * long to print is drafted, printed outside of any and then kept: others need the series meanwhile.
 */
final class DocumentBook {

  private final AuditTrail audit;
  private final Contents contents;
  private final Templates templates;
  private final Clock clock;
  private final DocumentRows rows;
  private final DocumentSeries series;

  DocumentBook(
      JdbcClient jdbc, AuditTrail audit, Contents contents, Templates templates, Clock clock) {
    this.audit = audit;
    this.contents = contents;
    this.templates = templates;
    this.clock = clock;
    this.rows = new DocumentRows(jdbc);
    this.series = new DocumentSeries(jdbc);
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

  /**
   * A document that is not printed yet.
   *
   * @param next what its number counts; 0 for a result, which has none
   */
  record Draft(
      Order order, Map<String, Object> fields, int next, TemplateVersion template, Instant now) {}

  /** Another document got the number meanwhile: the transaction is undone, and drafted anew. */
  static final class NumberTaken extends RuntimeException {}

  MadeDocument keep(Order order, Map<String, Object> fields, Actor actor) {
    Draft draft = draft(order, fields, series::next);
    return insert(draft, print(draft), actor);
  }

  /** What a long document will be if nobody takes its number while it is printed. */
  Draft draft(Order order, Map<String, Object> fields) {
    return draft(order, fields, series::expected);
  }

  /** Prints a draft; needs no transaction. */
  Printed print(Draft draft) {
    return templates.print(draft.template().markup(), draft.fields());
  }

  /**
   * Takes the number of a draft and keeps what was printed of it.
   *
   * @throws NumberTaken if it is not the next number any more
   */
  MadeDocument keep(Draft draft, Printed printed, Actor actor) {
    if (number(draft.order(), draft.now(), series::next) != draft.next()) {
      throw new NumberTaken();
    }
    return insert(draft, printed, actor);
  }

  private Draft draft(Order order, Map<String, Object> given, Counting counting) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int next = number(order, now, counting);
    Map<String, Object> fields = new LinkedHashMap<>(given);
    fields.put("number", next == 0 ? "" : written(order.kind(), next));
    Instant dated = dated(order, now);
    dated(fields, Written.local(dated), dated);
    return new Draft(order, fields, next, templates.current(order.kind()), now);
  }

  private static int number(Order order, Instant now, Counting counting) {
    DocumentKind kind = order.kind();
    int year = Written.local(dated(order, now)).getYear();
    return kind == DocumentKind.RESULT
        ? 0
        : counting.number(order.unit().value(), year, kind.series());
  }

  private static String written(DocumentKind kind, int number) {
    return "%02d/%s".formatted(number, kind.series());
  }

  private static Instant dated(Order order, Instant now) {
    return order.dated() == null ? now : order.dated();
  }

  private MadeDocument insert(Draft draft, Printed printed, Actor actor) {
    Order order = draft.order();
    DocumentKind kind = order.kind();
    DossierCode code = order.code();
    int template = draft.template().version();
    String sha256 = contents.keep(printed.content());
    Map<String, Object> stored = new LinkedHashMap<>(draft.fields());
    stored.remove("qr");
    long id =
        rows.insert(
            new NewDocument(
                code,
                order.unit().value(),
                kind,
                draft.next() == 0 ? null : written(kind, draft.next()),
                template,
                stored,
                printed.places(),
                sha256,
                printed.content().length,
                order.authority().onBehalfOf(),
                order.cause(),
                draft.now()),
            actor);
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "document-made",
            code == null ? null : code.value(),
            audited(id, kind, template, order.cause())));
    return rows.find(id).orElseThrow();
  }

  /** How the next number of a unit's series in a year is come by. */
  private interface Counting {
    int number(String unit, int year, String series);
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
