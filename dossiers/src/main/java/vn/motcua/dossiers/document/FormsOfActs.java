package vn.motcua.dossiers.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.Outbox;

/**
 * Orders the form an act asks for, in the act's own transaction: the act does not wait for it, and
 * the form comes even if the house falls down in between. {@link FormPress} makes it.
 *
 * @see "docs/decisions/0044-documents-of-acts.md"
 */
public final class FormsOfActs {

  static final String KIND = "kind";
  static final String CAUSE = "cause";
  static final String BY = "by";
  static final String AT = "at";

  private final Outbox outbox;

  public FormsOfActs(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * The form is made once for its cause, however often it is ordered.
   *
   * @param cause the act: {@code task:<key>}, {@code stopped}, {@code consultation:<id>}
   */
  public void order(DossierCode code, DocumentKind kind, String cause, Actor actor, Instant at) {
    order(code, kind, cause, actor, at, Map.of());
  }

  /**
   * The same, with what the case file does not keep.
   *
   * @param moments moments by the name of their field, such as the old due date
   */
  public void order(
      DossierCode code,
      DocumentKind kind,
      String cause,
      Actor actor,
      Instant at,
      Map<String, Instant> moments) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put(KIND, kind.name());
    payload.put(CAUSE, cause);
    payload.put(BY, actor.username());
    payload.put(AT, at.toString());
    moments.forEach((field, moment) -> payload.put(field, moment.toString()));
    outbox.append(Outbox.DOCUMENT, code.value(), code + ":" + kind.name() + ":" + cause, payload);
  }
}
