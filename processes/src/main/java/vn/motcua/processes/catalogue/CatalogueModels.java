package vn.motcua.processes.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.compile.ProcedureCompiler;

/**
 * The model of every procedure of a catalogue; a hand-drawn process takes the place of the compiled
 * one. Models are made when they are asked for and not kept: all of them together are some hundred
 * megabytes.
 */
public final class CatalogueModels {

  private final Catalog catalog;

  private CatalogueModels(Catalog catalog) {
    this.catalog = catalog;
  }

  public static CatalogueModels of(Catalog catalog) {
    return new CatalogueModels(catalog);
  }

  /** The procedures, in the order of their codes. */
  public List<Procedure> procedures() {
    return catalog.procedures();
  }

  /** The model of a procedure; empty where the catalogue does not have it. */
  public Optional<CompiledProcess> model(ProcedureCode code) {
    return catalog.procedure(code).map(this::model);
  }

  /**
   * The model of a procedure.
   *
   * @throws IllegalArgumentException when it has no steps and nothing is drawn
   */
  public CompiledProcess model(Procedure procedure) {
    DrawnProcess drawn = catalog.drawn().get(procedure.code());
    return drawn == null
        ? ProcedureCompiler.compile(procedure, 1)
        : ProcedureCompiler.around(procedure, drawn.bpmn());
  }

  /**
   * Does something with every model, several at once.
   *
   * @param work called from several threads
   * @param done told how many are done, now and then, from several threads
   * @return what the work answered, in the order of the codes
   */
  public <T> List<T> each(BiFunction<Procedure, CompiledProcess, T> work, IntConsumer done) {
    AtomicInteger count = new AtomicInteger();
    return catalog.procedures().parallelStream()
        .map(procedure -> {
          T answer = work.apply(procedure, model(procedure));
          int now = count.incrementAndGet();
          if (now % 100 == 0 || now == catalog.procedures().size()) {
            done.accept(now);
          }
          return answer;
        })
        .toList();
  }

  /** The same without telling how far it is. */
  public <T> List<T> each(BiFunction<Procedure, CompiledProcess, T> work) {
    return each(work, count -> {});
  }
}
