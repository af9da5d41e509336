package vn.motcua.tasklist.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.dossiers.person.EarlierDossiers;
import vn.motcua.dossiers.person.PersonAnswer;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.shell.SignedIn;

/** What the desk asks about the person before it and prints for them, in its official's name. */
@Component
@Scope("prototype")
final class DeskQuestions {

  private final PersonQuestions population;
  private final EarlierDossiers earlier;
  private final Access access;
  private final AuditTrail audit;
  private final DocumentDesk documents;
  private final Supplier<Actor> actor;

  DeskQuestions(
      PersonQuestions population,
      EarlierDossiers earlier,
      Access access,
      AuditTrail audit,
      DocumentDesk documents,
      SignedIn signedIn) {
    this.population = population;
    this.earlier = earlier;
    this.access = access;
    this.audit = audit;
    this.documents = documents;
    this.actor = signedIn.present();
  }

  Actor actor() {
    return actor.get();
  }

  DocumentDesk documents() {
    return documents;
  }

  /**
   * Asks without making anybody wait.
   *
   * @param answered gets what the population service says, on another thread
   * @param before gets what the person handed in before, on another thread
   */
  void ask(
      String personalId, Consumer<PersonAnswer> answered, Consumer<List<EarlierDossier>> before) {
    population.ask(personalId, actor.get(), answered);
    before(personalId, before);
  }

  /** Asks only what the person handed in before. */
  void before(String personalId, Consumer<List<EarlierDossier>> before) {
    Actor official = actor.get();
    Thread.ofPlatform()
        .daemon()
        .name("earlier-dossiers")
        .start(() -> before.accept(earlier.of(personalId, official)));
  }

  /** Leaves a trace that somebody was turned away at the desk: the procedure, not the person. */
  void refused(ProcedureCode procedure) {
    access.as(
        actor.get(),
        () ->
            audit.append(
                new AuditEntry(
                    actor.get().unit().value(),
                    actor.get().username(),
                    "intake-refused",
                    null,
                    Map.of("procedure", procedure.value()))));
  }
}
