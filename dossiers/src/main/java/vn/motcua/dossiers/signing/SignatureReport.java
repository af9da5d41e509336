package vn.motcua.dossiers.signing;

import java.util.Comparator;
import java.util.List;

/** What was found out about all signatures of a file, in the order they were made. */
public record SignatureReport(List<SignatureFinding> findings) {

  public SignatureReport {
    findings = List.copyOf(findings);
  }

  /** The worst of them; UNSIGNED without any. */
  public SignatureState worst() {
    return findings.stream()
        .map(SignatureFinding::state)
        .max(Comparator.naturalOrder())
        .orElse(SignatureState.UNSIGNED);
  }
}
