package vn.motcua.processes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.contract.EngineNames;

/**
 * Everything of one procedure that the engine is given, in one command.
 *
 * @param processId the BPMN process id, e.g. {@code procedure-1.004873}
 * @param bpmn BPMN 2.0 with its diagram, UTF-8, LF
 * @param decisions DMN files, one decision each
 * @param forms form-js schemas, one per officials' step and one for the submission
 * @param hash SHA-256 (hex) over all resources; independent of the version number
 */
public record CompiledProcess(
    ProcedureCode code,
    String processId,
    String bpmn,
    List<Resource> decisions,
    List<Resource> forms,
    String hash) {

  public CompiledProcess {
    decisions = List.copyOf(decisions);
    forms = List.copyOf(forms);
  }

  /** Puts hand-drawn or stored resources together; the process id follows from the code. */
  public static CompiledProcess of(
      ProcedureCode code, String bpmn, List<Resource> decisions, List<Resource> forms) {
    String processId = EngineNames.processId(code);
    List<Resource> all = new ArrayList<>(decisions);
    all.addAll(forms);
    all.add(new Resource(processId + ".bpmn", bpmn));
    return new CompiledProcess(code, processId, bpmn, decisions, forms, hashOf(all));
  }

  /** All files as they are deployed: the BPMN first, then decisions, then forms. */
  public List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    all.add(new Resource(processId + ".bpmn", bpmn));
    all.addAll(decisions);
    all.addAll(forms);
    return all;
  }

  /** Bytes of all files together, UTF-8. */
  public int size() {
    return resources().stream().mapToInt(resource -> resource.bytes().length).sum();
  }

  private static String hashOf(List<Resource> resources) {
    MessageDigest digest = sha256();
    resources.stream()
        .sorted(Comparator.comparing(Resource::name))
        .forEach(resource -> {
          digest.update(resource.name().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(resource.bytes());
          digest.update((byte) 0);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
