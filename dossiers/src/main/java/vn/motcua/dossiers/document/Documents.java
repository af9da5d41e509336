package vn.motcua.dossiers.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.document.PdfPrinter.Printed;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/**
 * Makes forms and results. Each is filled from the case file, printed as PDF/A from the template in
 * force, kept and audited in one transaction; nothing is ever changed, a newer one replaces it.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public final class Documents {

  private static final int LONGEST_TEXT = 4_000;

  private final Access access;
  private final AuditTrail audit;
  private final Contents contents;
  private final Templates templates;
  private final Clock clock;
  private final DocumentRows rows;
  private final DocumentRights rights;
  private final CaseReader reader;
  private final CaseFields caseFields;
  private final Letterhead letterhead;

  public Documents(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      CaseReader reader,
      Units units,
      Clock clock) {
    this.access = access;
    this.audit = audit;
    this.contents = contents;
    this.templates = templates;
    this.reader = reader;
    this.clock = clock;
    this.rows = new DocumentRows(jdbc);
    this.rights = new DocumentRights(access);
    this.caseFields = new CaseFields(units);
    this.letterhead = new Letterhead(units);
  }

  /** The kinds of documents the official's roles make; of which dossiers, its units decide. */
  public List<DocumentKind> makeable(Actor actor) {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.ofDossier() && rights.couldMake(kind, actor))
        .toList();
  }

  /**
   * What the case file already says for the fields an official may fill in; texts, and lists of
   * maps. Empty where the official may not see the dossier.
   */
  public Optional<Map<String, Object>> prefilled(DossierCode code, DocumentKind kind, Actor actor) {
    return reader
        .read(code, actor)
        .map(from -> {
          Map<String, Object> all = new LinkedHashMap<>(DocumentFields.empty(kind));
          all.putAll(letterhead.of(kind, unit(from, actor), actor));
          all.putAll(caseFields.of(kind, from));
          all.keySet()
              .retainAll(
                  DocumentFields.typedOf(kind).stream()
                      .map(FieldSpec::name)
                      .collect(Collectors.toSet()));
          return all;
        });
  }

  /**
   * Makes a document of a dossier.
   *
   * @param fields what the official adds or says otherwise than the case file, by the names of
   *     {@link DocumentFields#typedOf}: texts, for lists a list of texts; other names are refused
   */
  public MakeResult make(
      DossierCode code, DocumentKind kind, Map<String, Object> fields, Actor actor) {
    if (!kind.ofDossier() || !rights.couldMake(kind, actor)) {
      return notYours(kind);
    }
    Optional<Text> fault = fault(kind, fields);
    if (fault.isPresent()) {
      return new MakeResult.Refused(fault.get());
    }
    return reader
        .read(code, actor)
        .map(from -> {
          Ground ground = Ground.of(from.file());
          Optional<DocumentRights.Right> right = rights.making(kind, ground, actor);
          if (right.isEmpty()) {
            return notYours(kind);
          }
          if (!ground.fits(kind)) {
            return new MakeResult.Refused(DocumentRights.closed());
          }
          Authority authority = right.get().authority();
          UnitCode unit = authority.isSubstitution() ? right.get().unit() : unit(from, actor);
          Map<String, Object> all = new LinkedHashMap<>(DocumentFields.empty(kind));
          all.putAll(letterhead.of(kind, unit, actor));
          all.putAll(caseFields.of(kind, from));
          all.putAll(listed(kind, fields));
          return kept(code, kind, unit, all, authority, actor);
        })
        .orElseGet(() -> new MakeResult.Refused(Wording.text("document.not-seen")));
  }

  private static MakeResult notYours(DocumentKind kind) {
    return new MakeResult.Refused(
        Wording.text("document.not-your-role", RoleWords.of(kind.makers())));
  }

  /** The documents an official of the competent unit makes are that unit's; else their own. */
  private UnitCode unit(CaseFields.Sources from, Actor actor) {
    UnitCode competent = from.file().competentUnit();
    return access.actingUnits(actor).contains(competent) ? competent : actor.unit();
  }

  private MakeResult kept(
      DossierCode code,
      DocumentKind kind,
      UnitCode unit,
      Map<String, Object> fields,
      Authority authority,
      Actor actor) {
    return access.as(
        actor,
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          ZonedDateTime today = Written.local(now);
          String number = null;
          if (kind != DocumentKind.RESULT) {
            int next = rows.next(unit.value(), today.getYear(), kind.series());
            number = "%02d/%s".formatted(next, kind.series());
          }
          fields.put("number", number == null ? "" : number);
          dated(fields, today, now);
          TemplateVersion template = templates.current(kind);
          Printed printed = templates.print(template.markup(), fields);
          String sha256 = contents.keep(printed.content());
          Map<String, Object> stored = new LinkedHashMap<>(fields);
          stored.remove("qr");
          long id =
              rows.insert(
                  new NewDocument(
                      code,
                      unit.value(),
                      kind,
                      number,
                      template.version(),
                      stored,
                      printed.places(),
                      sha256,
                      printed.content().length,
                      authority.onBehalfOf(),
                      now),
                  actor);
          audit.append(
              new AuditEntry(
                  actor.unit().value(),
                  actor.username(),
                  "document-made",
                  code.value(),
                  Map.of("document", id, "kind", kind.name(), "template", template.version())));
          return new MakeResult.Made(rows.find(id).orElseThrow());
        });
  }

  private static void dated(Map<String, Object> fields, ZonedDateTime today, Instant now) {
    fields.put("day", "%02d".formatted(today.getDayOfMonth()));
    fields.put("month", "%02d".formatted(today.getMonthValue()));
    fields.put("year", String.valueOf(today.getYear()));
    fields.put("date", Written.day(now));
  }

  private static Optional<Text> fault(DocumentKind kind, Map<String, Object> fields) {
    Map<String, FieldSpec> typed =
        DocumentFields.typedOf(kind).stream()
            .collect(Collectors.toMap(FieldSpec::name, field -> field));
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      FieldSpec spec = typed.get(field.getKey());
      if (spec == null) {
        return Optional.of(Wording.text("document.field-unknown", field.getKey()));
      }
      boolean texts =
          spec.isList()
              ? field.getValue() instanceof List<?> list
                  && list.stream().allMatch(Documents::shortText)
              : shortText(field.getValue());
      if (!texts) {
        return Optional.of(Wording.text("document.field-wrong", spec.label().vi(), LONGEST_TEXT));
      }
    }
    return Optional.empty();
  }

  private static boolean shortText(Object value) {
    return value instanceof String text && text.length() <= LONGEST_TEXT;
  }

  private static Map<String, Object> listed(DocumentKind kind, Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (value instanceof List<?> lines) {
        all.put(name, CaseFields.items(lines.stream().map(String::valueOf).toList()));
      } else {
        all.put(name, value);
      }
    });
    return all;
  }
}
