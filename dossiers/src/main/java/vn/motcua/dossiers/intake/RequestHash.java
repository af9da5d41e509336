package vn.motcua.dossiers.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.audit.CanonicalJson;

/** What makes two requests the same: everything in them but their key. */
final class RequestHash {

  private RequestHash() {}

  static String of(Submission submission) {
    Applicant applicant = submission.applicant();
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("procedure", submission.procedure().value());
    parts.put("channel", submission.channel().name());
    parts.put("receiving", submission.receivingUnit().value());
    parts.put("commune", submission.communeUnit().value());
    parts.put("name", applicant.fullName());
    parts.put("personalId", applicant.personalId());
    parts.put("birth", String.valueOf(applicant.dateOfBirth()));
    parts.put("phone", applicant.phone());
    parts.put("email", applicant.email());
    parts.put("address", applicant.address());
    parts.put("facts", submission.facts());
    parts.put("papers", papers(submission.papers()));
    parts.put("returnWay", submission.returnWay().name());
    return CanonicalJson.hash(parts);
  }

  static String of(DossierCode code, List<SubmittedPaper> papers) {
    return CanonicalJson.hash(List.of(code.value(), papers(papers)));
  }

  static String of(DossierCode code, Object... parts) {
    return CanonicalJson.hash(List.of(code.value(), List.of(parts)));
  }

  private static List<List<Object>> papers(List<SubmittedPaper> papers) {
    return papers.stream()
        .map(paper ->
            List.<Object>of(
                paper.componentId(),
                paper.fileName(),
                paper.mediaType(),
                paper.copies(),
                paper.kept() == null
                    ? CanonicalJson.sha256(paper.content())
                    : paper.kept().toString()))
        .toList();
  }
}
