package vn.motcua.dossiers.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.Text;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/**
 * One version with everything the engine got.
 *
 * @param procedure read from {@code yaml}
 * @param handDrawn the BPMN was drawn by hand
 * @param definitionKey the engine's key; null until deployed
 */
public record ProcedureVersion(
    Procedure procedure,
    int version,
    Origin origin,
    VersionState state,
    LocalDate effectiveFrom,
    @Nullable LocalDate abolishedOn,
    String yaml,
    CompiledProcess process,
    List<OutlineStep> outline,
    boolean handDrawn,
    String publishedBy,
    Instant publishedAt,
    @Nullable Long definitionKey) {

  public ProcedureVersion {
    outline = List.copyOf(outline);
  }

  public ProcedureCode code() {
    return procedure.code();
  }

  /** The step at an element of its process; empty where there is none. */
  public Optional<OutlineStep> step(String elementId) {
    return outline.stream().filter(step -> step.elementId().equals(elementId)).findFirst();
  }

  /** A step's name in both languages; what was drawn or named by hand has the one it was given. */
  public Text nameOf(OutlineStep step) {
    return procedure.steps().stream()
        .filter(one -> EngineNames.stepElement(one.id()).equals(step.elementId()))
        .map(Step::name)
        .filter(name -> name.vi().equals(step.name()))
        .findFirst()
        .orElseGet(() -> new Text(step.name(), null));
  }

  ProcedureVersion standing(VersionState nowState, @Nullable Long nowDefinitionKey) {
    return new ProcedureVersion(
        procedure,
        version,
        origin,
        nowState,
        effectiveFrom,
        abolishedOn,
        yaml,
        process,
        outline,
        handDrawn,
        publishedBy,
        publishedAt,
        nowDefinitionKey);
  }
}
