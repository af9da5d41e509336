package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** Completes one task inside the transaction that is open. */
final class Completion {

  private final ProcedureStore procedures;
  private final StepAnswers answers;
  private final StepEnd end;
  private final Effects effects;
  private final Extension extensions;
  private final ConsultationRows consultations;
  private final Lapse lapse;
  private final ActForms forms;
  private final Notices notices;

  Completion(
      ProcedureStore procedures,
      StepAnswers answers,
      StepEnd end,
      Effects effects,
      Extension extensions,
      ConsultationRows consultations,
      Lapse lapse,
      ActForms forms,
      Notices notices) {
    this.procedures = procedures;
    this.answers = answers;
    this.end = end;
    this.effects = effects;
    this.extensions = extensions;
    this.consultations = consultations;
    this.lapse = lapse;
    this.forms = forms;
    this.notices = notices;
  }

  ActResult complete(
      Task task,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor,
      Authority authority,
      Instant at) {
    ProcedureVersion version = procedures.version(task.procedure(), task.version()).orElseThrow();
    Optional<OutlineStep> step = version.step(task.elementId());
    if (step.isEmpty() || !step.get().outcomes().contains(outcome)) {
      return refused("act.outcome-unknown");
    }
    if (outcome.equals(EngineNames.SUPPLEMENT)) {
      return refused("act.supplement-use-form");
    }
    if (consultations.bars(task.dossier(), step.get().kind())) {
      return refused("act.referred-elsewhere");
    }
    Optional<ActResult> refusal =
        Extension.is(step.get(), outcome, data)
            ? extensions.refused(task, data, at)
            : Optional.empty();
    return switch (answers.read(task, version, step.get(), outcome, data)) {
      case StepAnswers.Reading.Missing missing -> new ActResult.Refused(missing.reason());
      case StepAnswers.Reading.Enough enough ->
          refusal
              .or(() -> end.write(task, step.get(), outcome, data, actor, authority, at))
              .orElseGet(() -> {
                follow(task, version, step.get(), outcome, data, actor, at);
                return end.tell(task, outcome, enough.variables(), actor, authority);
              });
    };
  }

  /** What the act that was written means for its dossier. */
  private void follow(
      Task task,
      ProcedureVersion version,
      OutlineStep step,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor,
      Instant at) {
    String by = actor.username();
    boolean apology = Extension.is(step, outcome, data);
    forms.of(task, outcome, apology, actor, at);
    if (apology) {
      extensions.grant(task, data, by, at);
    }
    String reason = StepAnswers.text(data, Extension.REASON);
    if (effects.of(task, step, version.outline(), outcome, reason, by, at)) {
      lapse.of(task.dossier(), actor, at);
    }
    if (step.kind() == null) {
      consultations
          .answered(task, JsonMapper.shared().writeValueAsString(data), actor, at)
          .ifPresent(answer -> tellAsker(task, answer));
    }
  }

  private void tellAsker(Task task, ConsultationRows.Answered answer) {
    notices.tell(
        answer.askedBy(),
        NoticeKind.OPINION_GIVEN,
        About.dossier(task.dossier(), "consultation:" + answer.id())
            .with("unit", answer.unitName()));
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}
