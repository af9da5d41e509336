package vn.motcua.tasklist.workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.procedures.Draft;
import vn.motcua.dossiers.procedures.DraftResult;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.PublishResult;
import vn.motcua.dossiers.procedures.SavedDraft;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.check.Problem;

/** A designer's work on one procedure: what is drawn, kept, checked and published. */
final class Drafting {

  private final ProcedureStore store;
  private final ProcedureCode code;
  private final Supplier<Actor> designer;
  private ProcedureVersion base;
  private String bpmn;
  private String yaml;
  private long revision;

  private Drafting(ProcedureStore store, Supplier<Actor> designer, ProcedureVersion base) {
    this.store = store;
    this.code = base.procedure().code();
    this.designer = designer;
    this.base = base;
    this.bpmn = base.process().bpmn();
    this.yaml = base.yaml();
    reload();
  }

  /**
   * Opens the draft of a procedure, or its current version; empty if there is no such procedure.
   */
  static Optional<Drafting> open(
      ProcedureStore store, ProcedureCode code, Supplier<Actor> designer) {
    return store.current(code).map(base -> new Drafting(store, designer, base));
  }

  /** The version the draft lies beside, or the one just published. */
  ProcedureVersion base() {
    return base;
  }

  /** The diagram as kept. */
  String bpmn() {
    return bpmn;
  }

  /** Whether a draft lies beside the published version. */
  boolean drafted() {
    return revision > 0;
  }

  /** Reads again what the server keeps, and who kept it. */
  Optional<SavedDraft> reload() {
    Optional<SavedDraft> saved = store.draft(code, designer.get());
    revision = saved.map(SavedDraft::revision).orElse(0L);
    yaml = saved.map(draft -> draft.draft().yaml()).orElse(base.yaml());
    bpmn = saved.map(draft -> draft.draft().bpmn()).orElse(base.process().bpmn());
    return saved;
  }

  /** What is wrong with a drawing; it need not be kept. */
  List<Problem> check(String xml) {
    return ModelCheck.check(CompiledProcess.of(code, xml, base.process().decisions(), forms(xml)));
  }

  /** Keeps a drawing, however unfinished, unless somebody else saved since it was opened. */
  DraftResult save(String xml) {
    if (drafted() && xml.equals(bpmn)) {
      return new DraftResult.Saved(revision);
    }
    DraftResult result = store.saveDraft(code, draft(xml), revision, designer.get());
    if (result instanceof DraftResult.Saved saved) {
      revision = saved.revision();
      bpmn = xml;
    }
    return result;
  }

  /** Keeps a drawing in place of what somebody else saved. */
  DraftResult overwrite(String xml) {
    revision = store.draft(code, designer.get()).map(SavedDraft::revision).orElse(0L);
    bpmn = "";
    return save(xml);
  }

  /** Throws the draft away; the published version is shown again. */
  void discard() {
    store.discardDraft(code, designer.get());
    reload();
  }

  /** Publishes a drawing as the next version, if it is clean and nobody else saved since. */
  PublishResult publish(String xml) {
    if (save(xml) instanceof DraftResult.Conflict conflict) {
      return new PublishResult.Conflict(conflict.by(), conflict.at());
    }
    PublishResult result = store.publish(code, revision, designer.get());
    if (result instanceof PublishResult.Published published) {
      base = store.version(code, published.version()).orElse(base);
      reload();
    }
    return result;
  }

  /** All forms the drawing needs. */
  List<Resource> forms(String xml) {
    return DrawnForms.of(code, base.process().forms(), xml);
  }

  private Draft draft(String xml) {
    return new Draft(yaml, xml, base.process().decisions(), forms(xml));
  }
}
