package vn.motcua.dossiers.procedures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.audit.CanonicalJson;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/** A version about to be stored. */
record NewVersion(
    Procedure procedure,
    String yaml,
    CompiledProcess process,
    List<OutlineStep> outline,
    Origin origin,
    boolean handDrawn,
    String by) {

  static NewVersion shipped(Procedure procedure, String yaml, CompiledProcess process) {
    return new NewVersion(
        procedure,
        yaml,
        process,
        ProcessOutline.read(process.bpmn()),
        Origin.SHIPPED,
        false,
        "catalogue");
  }

  static NewVersion designed(
      Procedure procedure, String yaml, CompiledProcess process, boolean handDrawn, String by) {
    return new NewVersion(
        procedure,
        yaml,
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
