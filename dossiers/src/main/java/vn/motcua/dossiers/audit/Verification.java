package vn.motcua.dossiers.audit;

import java.util.List;

/** The result of verifying the audit trail. */
public record Verification(long chains, long entries, List<ChainProblem> problems) {

  public Verification {
    problems = List.copyOf(problems);
  }

  public boolean holds() {
    return problems.isEmpty();
  }
}
