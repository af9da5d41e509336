package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/**
 * Ends a step by asking the applicant for supplements, inside the transaction that is open: form
 * 02, once and completely in each stage (R3, R10).
 */
final class SupplementAct {

  private final ProcedureStore procedures;
  private final Colleagues colleagues;
  private final DossierRows rows;
  private final ConsultationRows consultations;
  private final Effects effects;
  private final StepEnd end;
  private final ActForms forms;

  SupplementAct(
      ProcedureStore procedures,
      Colleagues colleagues,
      DossierRows rows,
      ConsultationRows consultations,
      Effects effects,
      StepEnd end,
      ActForms forms) {
    this.procedures = procedures;
    this.colleagues = colleagues;
    this.rows = rows;
    this.consultations = consultations;
    this.effects = effects;
    this.end = end;
    this.forms = forms;
  }

  ActResult ask(
      Task task, SupplementRequest request, Actor actor, Authority authority, Instant at) {
    if (request.items().stream().allMatch(String::isBlank) || request.reason().isBlank()) {
      return refused("act.supplement-needs-items");
    }
    ProcedureVersion version = procedures.version(task.procedure(), task.version()).orElseThrow();
    Optional<OutlineStep> step = version.step(task.elementId());
    if (step.isEmpty() || !step.get().outcomes().contains(EngineNames.SUPPLEMENT)) {
      return refused("act.supplement-not-here");
    }
    SupplementStage stage =
        request.sector() ? SupplementStage.SECTOR : SupplementStage.of(step.get().kind());
    Optional<ActResult> bar = barred(task, request, stage);
    if (bar.isPresent()) {
      return bar.get();
    }
    List<String> items = request.items().stream().filter(item -> !item.isBlank()).toList();
    Optional<ActResult> other =
        end.write(
            task, step.get(), EngineNames.SUPPLEMENT, asked(items, request), actor, authority, at);
    if (other.isPresent()) {
      return other.get();
    }
    rows.askSupplement(
        task, JsonMapper.shared().writeValueAsString(items), request, stage, actor, at);
    effects.supplementAsked(task, actor.username(), at);
    forms.supplement(task, actor, at);
    return end.tell(
        task,
        EngineNames.SUPPLEMENT,
        Map.of(EngineNames.OUTCOME, EngineNames.SUPPLEMENT),
        actor,
        authority);
  }

  private Optional<ActResult> barred(Task task, SupplementRequest request, SupplementStage stage) {
    if (consultations.bars(task.dossier(), StepKind.EXAMINE)) {
      return Optional.of(refused("act.referred-elsewhere"));
    }
    if (rows.supplementOpen(task.dossier())) {
      return Optional.of(refused("act.supplement-open"));
    }
    if (rows.supplementAsked(task.dossier(), stage)) {
      return Optional.of(refused("act.supplement-once." + stage.name()));
    }
    String approver = request.approvedBy();
    String basis = request.legalBasis();
    if (stage == SupplementStage.SECTOR && (basis == null || basis.isBlank() || approver == null)) {
      return Optional.of(refused("act.supplement-sector"));
    }
    boolean approves =
        approver == null
            || colleagues
                .find(approver, task)
                .filter(one -> one.is(Role.APPROVER) || one.is(Role.HEAD))
                .isPresent();
    return approves ? Optional.empty() : Optional.of(refused("act.supplement-approver"));
  }

  private static Map<String, @Nullable Object> asked(
      List<String> items, SupplementRequest request) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("items", items);
    data.put(Extension.REASON, request.reason());
    data.put("legalBasis", request.legalBasis());
    return data;
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }
}
