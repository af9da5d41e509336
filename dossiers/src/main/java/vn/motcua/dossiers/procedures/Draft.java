package vn.motcua.dossiers.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.Resource;

/**
 * What a designer works on.
 *
 * @param yaml the procedure; its effective date decides from when it counts
 * @param bpmn drawn by hand; null = compiled from the YAML
 * @param decisions DMN edited by hand; the others are compiled
 * @param forms forms edited by hand; the others are compiled
 */
public record Draft(
    String yaml, @Nullable String bpmn, List<Resource> decisions, List<Resource> forms) {

  public Draft {
    decisions = List.copyOf(decisions);
    forms = List.copyOf(forms);
  }

  /** A draft whose files are all compiled. */
  public static Draft compiled(String yaml) {
    return new Draft(yaml, null, List.of(), List.of());
  }

  /** A draft with a hand-drawn process. */
  public static Draft drawn(String yaml, String bpmn, List<Resource> forms) {
    return new Draft(yaml, bpmn, List.of(), forms);
  }
}
