package vn.motcua.dossiers.paper;

/** A file the house has already, to be made a paper of a dossier. */
public sealed interface KeptFile {

  /** One that waits for the official; gone from there once it is a paper. */
  record Received(long id) implements KeptFile {}

  /**
   * One of an earlier dossier of the same person (digitisation 2).
   *
   * @param attachment its id there
   */
  record Reused(long attachment) implements KeptFile {}
}
