package vn.motcua.processes.compile;

import vn.motcua.catalog.Procedure;
import vn.motcua.processes.CompiledProcess;

/** Writes a procedure as BPMN, DMN and forms; the same procedure gives the same bytes. */
public final class ProcedureCompiler {

  private ProcedureCompiler() {}

  /**
   * Compiles a procedure.
   *
   * @param version the version the files will be stored under; it is not written into them, so an
   *     unchanged procedure keeps its hash
   */
  public static CompiledProcess compile(Procedure procedure, int version) {
    throw new UnsupportedOperationException("not written yet");
  }
}
