package vn.motcua.dossiers.intake;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossiers.paper.PaperFault;
import vn.motcua.dossiers.paper.PaperGate;

/** Looks into the files of a request before any transaction is open. */
final class PaperLook {

  private final PaperGate gate;

  PaperLook(PaperGate gate) {
    this.gate = gate;
  }

  /** What is wrong with the files; beyond the size of a request none is opened. */
  List<IntakeProblem> faults(List<SubmittedPaper> papers) {
    List<IntakeProblem> faults = new ArrayList<>();
    long total = papers.stream().mapToLong(paper -> paper.content().length).sum();
    if (total > PaperCheck.LARGEST_REQUEST || papers.size() > PaperCheck.MOST_PAPERS) {
      return faults;
    }
    for (int index = 0; index < papers.size(); index++) {
      SubmittedPaper paper = papers.get(index);
      String field = "papers[" + index + "]";
      if (paper.content().length > 0) {
        gate.check(paper.mediaType(), paper.content())
            .map(fault -> problem(field, fault))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static IntakeProblem problem(String field, PaperFault fault) {
    String part = fault == PaperFault.TYPE_NOT_ACCEPTED ? ".mediaType" : ".content";
    return new IntakeProblem(field + part, fault.code(), fault.message());
  }
}
