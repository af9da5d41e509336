package vn.motcua.dossiers.document;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.intake.Applicant;

/**
 * Forms 02 and 03 for somebody whose dossier is not registered (R2): printed from the templates in
 * force and handed out. They have no number and are not kept, for there is no dossier to keep them
 * in; the audit trail knows the procedure and not the person.
 */
public final class DeskForms {

  private final Access access;
  private final AuditTrail audit;
  private final Templates templates;
  private final Letterhead letterhead;
  private final Clock clock;

  public DeskForms(Access access, AuditTrail audit, Templates templates, Units units, Clock clock) {
    this.access = access;
    this.audit = audit;
    this.templates = templates;
    this.letterhead = new Letterhead(units);
    this.clock = clock;
  }

  /**
   * What is said to whom.
   *
   * @param items what has to be brought; empty for a refusal
   * @param legalBasis the provision it rests on; null where none is named
   */
  public record Slip(
      Procedure procedure,
      Applicant applicant,
      List<String> items,
      String reason,
      @Nullable String legalBasis) {

    /** The usual reason of form 02, to be made more exact where there is more to say. */
    public static final String INCOMPLETE =
        "Thành phần hồ sơ nộp chưa đầy đủ theo quy định của thủ tục";

    public Slip {
      items = List.copyOf(items);
    }

    /** What has to be brought or mended before the dossier can be received. */
    public static Slip missing(
        Procedure procedure, Applicant applicant, List<String> items, String reason) {
      return new Slip(procedure, applicant, items, reason, null);
    }

    /** Why the dossier is not received. */
    public static Slip refused(
        Procedure procedure, Applicant applicant, String reason, String legalBasis) {
      return new Slip(procedure, applicant, List.of(), reason, legalBasis);
    }

    /**
     * A component as form 02 names it.
     *
     * @param remark what is wrong with it; empty where it is simply not there
     */
    public static String item(Component component, String remark) {
      String copies =
          Stream.of(
                  component.originals() > 0 ? component.originals() + " bản chính" : "",
                  component.copies() > 0 ? component.copies() + " bản sao" : "")
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", "));
      String name = component.name().vi() + (copies.isEmpty() ? "" : " (" + copies + ")");
      return remark.isBlank() ? name : name + ": " + remark.strip();
    }
  }

  /**
   * The form as PDF/A.
   *
   * @throws IllegalArgumentException for other forms than 02 and 03
   */
  public StoredFile print(DocumentKind kind, Slip slip, Actor actor) {
    if (kind != DocumentKind.FORM_02 && kind != DocumentKind.FORM_03) {
      throw new IllegalArgumentException("Only forms 02 and 03 go without a dossier.");
    }
    Instant now = clock.instant();
    Map<String, Object> fields = new LinkedHashMap<>(DocumentFields.empty(kind));
    fields.putAll(letterhead.of(kind, actor.unit(), actor));
    Applicant applicant = slip.applicant();
    fields.put("applicant", applicant.fullName());
    fields.put("personalId", applicant.personalId());
    fields.put("dateOfBirth", Written.day(applicant.dateOfBirth()));
    fields.put("phone", Written.or(applicant.phone(), ""));
    fields.put("email", Written.or(applicant.email(), ""));
    fields.put("address", Written.or(applicant.address(), ""));
    fields.put("procedure", slip.procedure().name().vi());
    fields.put("procedureCode", slip.procedure().code().value());
    fields.put("reason", slip.reason());
    fields.put("legalBasis", Written.or(slip.legalBasis(), ""));
    fields.put("number", "……/" + kind.series());
    if (kind == DocumentKind.FORM_02) {
      fields.put("items", CaseFields.items(slip.items()));
    }
    DocumentBook.dated(fields, Written.local(now), now);
    byte[] pdf =
        access.as(
            actor,
            () -> {
              TemplateVersion template = templates.current(kind);
              audit.append(
                  new AuditEntry(
                      actor.unit().value(),
                      actor.username(),
                      "desk-form-printed",
                      null,
                      Map.of(
                          "kind", kind.name(),
                          "template", template.version(),
                          "procedure", slip.procedure().code().value())));
              return templates.print(template.markup(), fields).content();
            });
    return new StoredFile(kind.word() + ".pdf", "application/pdf", pdf);
  }
}
