package vn.motcua.dossiers.document;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.storage.Contents;

/**
 * Makes the forms acts have ordered, in the name of who acted and dated as the act. For the
 * workers; printing is heavy, so few are printed at once.
 *
 * @see FormsOfActs
 */
public final class FormPress {

  private static final int AT_ONCE = 2;

  private final Access access;
  private final CaseReader reader;
  private final CaseFields caseFields;
  private final Letterhead letterhead;
  private final DocumentRights rights;
  private final DocumentBook book;
  private final Officials officials;
  private final Semaphore presses = new Semaphore(AT_ONCE);

  public FormPress(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      CaseReader reader,
      Units units,
      Officials officials,
      Clock clock) {
    this.access = access;
    this.reader = reader;
    this.caseFields = new CaseFields(units);
    this.letterhead = new Letterhead(units);
    this.rights = new DocumentRights(access);
    this.book = new DocumentBook(jdbc, audit, contents, templates, clock);
    this.officials = officials;
  }

  /**
   * Makes the form, unless it was made for the same act before.
   *
   * @param order what {@link FormsOfActs} wrote down
   * @throws InterruptedException while waiting for its turn
   */
  public MakeResult make(DossierCode code, JsonNode order) throws InterruptedException {
    Optional<Actor> actor =
        officials.find(order.path(FormsOfActs.BY).asString("")).map(Account::actor);
    if (actor.isEmpty()) {
      return new MakeResult.Refused(Wording.text("document.maker-gone"));
    }
    DocumentKind kind = DocumentKind.valueOf(order.path(FormsOfActs.KIND).asString(""));
    presses.acquire();
    try {
      return access.as(actor.get(), () -> make(code, kind, order, actor.get()));
    } catch (DuplicateKeyException other) {
      return access.as(actor.get(), () -> make(code, kind, order, actor.get()));
    } catch (Templates.NotPrintable | PageLimit.TooManyPages e) {
      return new MakeResult.Refused(Wording.text("document.not-printable"));
    } finally {
      presses.release();
    }
  }

  private MakeResult make(DossierCode code, DocumentKind kind, JsonNode order, Actor actor) {
    String cause = order.path(FormsOfActs.CAUSE).asString("");
    Optional<MadeDocument> before = book.madeFor(code, kind, cause);
    if (before.isPresent()) {
      return new MakeResult.Made(before.get());
    }
    return reader
        .behindAct(code, actor)
        .map(from -> {
          Optional<DocumentRights.Right> right = rights.making(kind, Ground.of(from.file()), actor);
          Authority authority = right.map(DocumentRights.Right::authority).orElse(Authority.OWN);
          var unit = rights.unit(right.orElse(null), from.file(), actor);
          Map<String, Object> all = new LinkedHashMap<>(DocumentFields.empty(kind));
          all.putAll(letterhead.of(kind, unit, actor));
          all.putAll(caseFields.of(kind, from));
          all.putAll(moments(kind, order));
          Instant at = Instant.parse(order.path(FormsOfActs.AT).asString());
          return (MakeResult)
              new MakeResult.Made(
                  book.keep(
                      new DocumentBook.Order(code, kind, unit, authority, cause, at), all, actor));
        })
        .orElseGet(() -> new MakeResult.Refused(Wording.text("document.not-seen")));
  }

  /** Moments the order brings for fields of the form, such as the old due date. */
  private static Map<String, Object> moments(DocumentKind kind, JsonNode order) {
    Map<String, Object> moments = new LinkedHashMap<>();
    for (FieldSpec field : DocumentFields.typedOf(kind)) {
      if (order.hasNonNull(field.name())) {
        Instant moment = Instant.parse(order.path(field.name()).asString());
        moments.put(field.name(), Written.inWords(moment));
      }
    }
    return moments;
  }
}
