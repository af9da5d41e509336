package vn.motcua.tasklist.bottleneck;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.tasklist.shell.Texts;

/** The diagrams of the procedures' newest versions. */
@Component
final class ProcedureDiagrams {

  private final ProcedureStore procedures;

  ProcedureDiagrams(ProcedureStore procedures) {
    this.procedures = procedures;
  }

  /** The procedure's name without the word that every other one begins with; else its code. */
  String name(ProcedureCode code) {
    return procedures
        .current(code)
        .map(version -> Texts.shortName(version.procedure().name()))
        .orElse(code.value());
  }

  /** BPMN of the version in force; empty for a procedure that is not in the catalogue. */
  Optional<String> of(ProcedureCode code) {
    return procedures.current(code).map(version -> version.process().bpmn());
  }
}
