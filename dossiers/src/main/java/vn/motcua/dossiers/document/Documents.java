package vn.motcua.dossiers.document;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditTrail;
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
  private final DocumentBook book;
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
    this.book = new DocumentBook(jdbc, audit, contents, templates, clock);
    this.reader = reader;
    this.rights = new DocumentRights(access);
    this.caseFields = new CaseFields(units);
    this.letterhead = new Letterhead(units);
  }

  /**
   * A kind of document of a dossier.
   *
   * @param barred why it cannot be made now and what to do; null where it can
   */
  public record Choice(DocumentKind kind, @Nullable Text barred) {}

  /**
   * The kinds of documents the official's roles make, each with what stands against it in this
   * dossier as it stands; none where the official may not see it.
   */
  public List<Choice> choices(DossierCode code, Actor actor) {
    List<DocumentKind> kinds =
        Arrays.stream(DocumentKind.values())
            .filter(kind -> kind.ofDossier() && rights.couldMake(kind, actor))
            .toList();
    return kinds.isEmpty()
        ? List.of()
        : reader.behindAct(code, actor).stream()
            .flatMap(
                from -> kinds.stream().map(kind -> new Choice(kind, barred(kind, from, actor))))
            .toList();
  }

  private @Nullable Text barred(DocumentKind kind, CaseFields.Sources from, Actor actor) {
    return rights.making(kind, Ground.of(from.file()), actor).isEmpty()
        ? RoleWords.notYours(kind)
        : MakingRules.against(kind, from).orElse(null);
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
          all.putAll(letterhead.of(kind, rights.unit(null, from.file(), actor), actor));
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
        .map(from -> printed(code, kind, fields, from, actor))
        .orElseGet(() -> new MakeResult.Refused(Wording.text("document.not-seen")));
  }

  private MakeResult printed(
      DossierCode code,
      DocumentKind kind,
      Map<String, Object> fields,
      CaseFields.Sources from,
      Actor actor) {
    try {
      return made(code, kind, fields, from, actor);
    } catch (Templates.NotPrintable | PageLimit.TooManyPages e) {
      return new MakeResult.Refused(Wording.text("document.not-printable"));
    }
  }

  private MakeResult made(
      DossierCode code,
      DocumentKind kind,
      Map<String, Object> fields,
      CaseFields.Sources from,
      Actor actor) {
    Optional<DocumentRights.Right> right = rights.making(kind, Ground.of(from.file()), actor);
    if (right.isEmpty()) {
      return notYours(kind);
    }
    Optional<Text> barred = MakingRules.against(kind, from);
    if (barred.isPresent()) {
      return new MakeResult.Refused(barred.get());
    }
    UnitCode unit = rights.unit(right.get(), from.file(), actor);
    Map<String, Object> all = new LinkedHashMap<>(DocumentFields.empty(kind));
    all.putAll(letterhead.of(kind, unit, actor));
    all.putAll(caseFields.of(kind, from));
    all.putAll(listed(kind, fields));
    return access.as(
        actor,
        () ->
            new MakeResult.Made(
                book.keep(
                    new DocumentBook.Order(code, kind, unit, right.get().authority(), null, null),
                    all,
                    actor)));
  }

  private static MakeResult notYours(DocumentKind kind) {
    return new MakeResult.Refused(RoleWords.notYours(kind));
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
