package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.outline.OutlineStep;

/** The end of a step: recorded once, then told to the engine, the screens and the audit trail. */
final class StepEnd {

  private final TaskRows tasks;
  private final ActRows acts;
  private final IssuedResult results;
  private final EngineOutbox engine;
  private final AuditTrail audit;

  StepEnd(
      TaskRows tasks, ActRows acts, IssuedResult results, EngineOutbox engine, AuditTrail audit) {
    this.tasks = tasks;
    this.acts = acts;
    this.results = results;
    this.engine = engine;
    this.audit = audit;
  }

  /** Writes the act; answers who was first where somebody was. */
  Optional<ActResult> write(
      Task task,
      OutlineStep step,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor,
      Authority authority,
      Instant at) {
    String kind = step.kind() == null ? null : step.kind().name();
    String json = JsonMapper.shared().writeValueAsString(data);
    Long document = results.of(task, step.kind());
    return acts.insert(task, kind, outcome, json, document, actor, authority, at)
        ? Optional.empty()
        : Optional.of(acts.done(task.key()).orElseThrow());
  }

  /** Tells of what was written. */
  ActResult tell(
      Task task, String outcome, Map<String, Object> variables, Actor actor, Authority authority) {
    engine.complete(task.dossier(), task.key(), variables);
    tasks.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "task-completed",
            task.dossier().value(),
            AuditDetails.of(task, authority, Map.of("outcome", outcome))));
    return new ActResult.Done();
  }
}
