package vn.motcua.tasklist.workbench;

import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.procedures.Draft;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.PublishResult;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.check.Problem;

/** A designer's work on one procedure: what is drawn, kept, checked and published. */
final class Drafting {

  private final ProcedureStore store;
  private final ProcedureCode code;
  private final Actor designer;
  private ProcedureVersion base;
  private String bpmn;
  private boolean drafted;

  private Drafting(ProcedureStore store, Actor designer, ProcedureVersion base) {
    this.store = store;
    this.code = base.procedure().code();
    this.designer = designer;
    this.base = base;
    this.bpmn = base.process().bpmn();
    reload();
  }

  /**
   * Opens the draft of a procedure, or its current version; empty if there is no such procedure.
   */
  static Optional<Drafting> open(ProcedureStore store, ProcedureCode code, Actor designer) {
    return store.current(code).map(base -> new Drafting(store, designer, base));
  }

  /** The version the draft began from, or the one just published. */
  ProcedureVersion base() {
    return base;
  }

  /** The diagram as kept. */
  String bpmn() {
    return bpmn;
  }

  /** Whether a draft lies beside the published version. */
  boolean drafted() {
    return drafted;
  }

  /** Reads again what the server keeps. */
  void reload() {
    Optional<Draft> draft = store.draft(code);
    drafted = draft.isPresent();
    bpmn = draft.map(Draft::bpmn).orElse(base.process().bpmn());
  }

  /** What is wrong with a drawing; it need not be kept. */
  List<Problem> check(String xml) {
    return ModelCheck.check(CompiledProcess.of(code, xml, base.process().decisions(), forms(xml)));
  }

  /** Keeps a drawing, however unfinished. */
  void save(String xml) {
    store.saveDraft(code, draft(xml), designer);
    bpmn = xml;
    drafted = true;
  }

  /** Throws the draft away; the published version is shown again. */
  void discard() {
    store.discardDraft(code, designer);
    reload();
  }

  /** Publishes a drawing as the next version, if it is clean. */
  PublishResult publish(String xml) {
    PublishResult result = store.publish(code, draft(xml), designer);
    if (result instanceof PublishResult.Published published) {
      base = store.version(code, published.version()).orElse(base);
      reload();
    }
    return result;
  }

  List<Resource> forms(String xml) {
    return StepForms.completed(code, base.process().forms(), xml);
  }

  private Draft draft(String xml) {
    return new Draft(base.yaml(), xml, base.process().decisions(), forms(xml));
  }
}
