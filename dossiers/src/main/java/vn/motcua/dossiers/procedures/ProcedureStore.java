package vn.motcua.dossiers.procedures;

import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;

/** The versions of all procedures. */
public final class ProcedureStore {

  /** How many procedures were new or changed, and how many stayed. */
  public record Seeded(int changed, int unchanged) {}

  /** Stores what changed in the shipped catalogue as new versions. */
  public Seeded seed(Catalog catalog) {
    throw new UnsupportedOperationException();
  }

  /** The version that counts today: the newest one in force, deployed or about to be. */
  public Optional<ProcedureVersion> current(ProcedureCode code) {
    throw new UnsupportedOperationException();
  }

  public Optional<ProcedureVersion> version(ProcedureCode code, int version) {
    throw new UnsupportedOperationException();
  }

  /** The versions of a procedure, newest first. */
  public List<ProcedureSummary> versions(ProcedureCode code) {
    throw new UnsupportedOperationException();
  }

  /** One page of the catalogue, by code. */
  public List<ProcedureSummary> search(ProcedureFilter filter, int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  public long count(ProcedureFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** The draft of a procedure. */
  public Optional<Draft> draft(ProcedureCode code) {
    throw new UnsupportedOperationException();
  }

  /** Keeps a draft, however unfinished; there is one for each procedure. */
  public void saveDraft(ProcedureCode code, Draft draft, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Throws the draft away. */
  public void discardDraft(ProcedureCode code, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Publishes the draft as the next version if it is clean. */
  public PublishResult publish(ProcedureCode code, Draft draft, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
