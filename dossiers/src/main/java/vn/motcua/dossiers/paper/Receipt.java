package vn.motcua.dossiers.paper;

/** What became of a file that was sent. */
public sealed interface Receipt {

  /** It waits for its dossier. */
  record Taken(ReceivedFile file) implements Receipt {}

  /** It is not taken in; the fault says why and what to do. */
  record Refused(PaperFault fault) implements Receipt {}

  /** A phone's time is over, or another phone has the invitation. */
  record Closed() implements Receipt {}
}
