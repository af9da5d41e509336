package vn.motcua.dossiers.procedures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.audit.CanonicalJson;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/**
 * A version about to be stored.
 *
 * @param sourceHash over what the designer or the catalogue wrote: YAML, and BPMN where it is drawn
 */
record NewVersion(
    Procedure procedure,
    String yaml,
    String sourceHash,
    CompiledProcess process,
    List<OutlineStep> outline,
    Origin origin,
    boolean handDrawn,
    String by) {

  static NewVersion shipped(
      Procedure procedure, String yaml, String hash, CompiledProcess process, boolean handDrawn) {
    return new NewVersion(
        procedure,
        yaml,
        hash,
        process,
        ProcessOutline.read(process.bpmn()),
        Origin.SHIPPED,
        handDrawn,
        "catalogue");
  }

  static NewVersion designed(
      Procedure procedure, String yaml, CompiledProcess process, boolean handDrawn, String by) {
    return new NewVersion(
        procedure,
        yaml,
        yamlHash(yaml),
        process,
        ProcessOutline.read(process.bpmn()),
        Origin.DESIGNED,
        handDrawn,
        by);
  }

  static String yamlHash(String yaml) {
    return CanonicalJson.sha256(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
