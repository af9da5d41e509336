package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.contract.EngineNames;

/** Asks another unit, inside the transaction that is open: for its opinion, or to examine. */
final class Asking {

  private final DossierRules rules;
  private final TaskRows tasks;
  private final ConsultationRows consultations;
  private final EngineOutbox engine;
  private final ActForms forms;
  private final Notices notices;
  private final AuditTrail audit;

  Asking(
      DossierRules rules,
      TaskRows tasks,
      ConsultationRows consultations,
      EngineOutbox engine,
      ActForms forms,
      Notices notices,
      AuditTrail audit) {
    this.rules = rules;
    this.tasks = tasks;
    this.consultations = consultations;
    this.engine = engine;
    this.forms = forms;
    this.notices = notices;
    this.audit = audit;
  }

  ActResult ask(
      Standing standing, Consultation.Kind kind, OpinionRequest request, Actor actor, Instant at) {
    Optional<Text> barred =
        switch (kind) {
          case OPINION -> rules.consult(standing, actor);
          case REFERRAL -> rules.refer(standing, actor);
        };
    return barred
        .or(() -> rules.asked(standing, kind, request, actor, at))
        .<ActResult>map(ActResult.Refused::new)
        .orElseGet(() -> asked(standing, kind, request, actor, at));
  }

  private ActResult asked(
      Standing standing, Consultation.Kind kind, OpinionRequest request, Actor actor, Instant at) {
    boolean referral = kind == Consultation.Kind.REFERRAL;
    long id =
        consultations.ask(standing.code(), kind, request, rules.name(request.unit()), actor, at);
    engine.publish(
        standing.code(),
        referral ? EngineNames.REFERRED : EngineNames.OPINION_ASKED,
        Long.toString(id),
        Map.of(
            referral ? EngineNames.REFERRAL : EngineNames.OPINION,
            Map.of("id", id, EngineNames.ASKED_UNIT, request.unit().value())));
    notices.tell(
        Role.SPECIALIST,
        request.unit(),
        NoticeKind.OPINION_ASKED,
        About.dossier(standing.code(), "consultation:" + id).with("by", actor.name()));
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            referral ? "dossier-referred" : "opinion-asked",
            standing.code().value(),
            Map.of("consultation", id, "unit", request.unit().value())));
    tasks.signal(request.unit().value());
    if (referral) {
      forms.referred(standing.code(), id, actor, at);
    }
    return new ActResult.Done();
  }
}
