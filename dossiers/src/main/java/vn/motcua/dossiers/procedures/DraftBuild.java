package vn.motcua.dossiers.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.catalog.Text;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.check.Problem;
import vn.motcua.processes.check.Severity;
import vn.motcua.processes.compile.ProcedureCompiler;

/** Makes the files of a draft: what was drawn by hand wins over what would be compiled. */
sealed interface DraftBuild {

  record Clean(Procedure procedure, CompiledProcess process, boolean handDrawn)
      implements DraftBuild {}

  record Faulty(List<LoadProblem> yaml, List<Problem> model) implements DraftBuild {}

  static DraftBuild of(ProcedureCode code, Draft draft) {
    return switch (ProcedureYaml.read(code + ".yaml", draft.yaml())) {
      case ProcedureYaml.Result.Unreadable unreadable ->
          new Faulty(unreadable.problems(), List.of());
      case ProcedureYaml.Result.Read read -> of(code, draft, read.procedure());
    };
  }

  private static DraftBuild of(ProcedureCode code, Draft draft, Procedure procedure) {
    if (!procedure.code().equals(code)) {
      return new Faulty(List.of(), List.of(otherCode(code)));
    }
    CompiledProcess compiled = ProcedureCompiler.compile(procedure, 1);
    String drawn = draft.bpmn();
    CompiledProcess process =
        CompiledProcess.of(
            code,
            drawn == null ? compiled.bpmn() : drawn,
            merged(compiled.decisions(), draft.decisions()),
            merged(compiled.forms(), draft.forms()));
    List<Problem> problems = ModelCheck.check(process);
    boolean faulty = problems.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    return faulty
        ? new Faulty(List.of(), problems)
        : new Clean(procedure, process, !process.hash().equals(compiled.hash()));
  }

  private static List<Resource> merged(List<Resource> compiled, List<Resource> edited) {
    Map<String, Resource> byName = new LinkedHashMap<>();
    compiled.forEach(file -> byName.put(file.name(), file));
    edited.forEach(file -> byName.put(file.name(), file));
    return new ArrayList<>(byName.values());
  }

  private static Problem otherCode(ProcedureCode code) {
    return new Problem(
        code + ".yaml",
        "procedure-code",
        Severity.ERROR,
        new Text(
            "Mã thủ tục trong tệp phải là " + code + ".",
            "The code in the file must be " + code + "."));
  }
}
