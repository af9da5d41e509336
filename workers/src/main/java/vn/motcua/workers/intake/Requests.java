package vn.motcua.workers.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.Receipt;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.workers.contract.Violation;
import vn.motcua.workers.problem.Problems;
import vn.motcua.workers.problem.Violations;

/** Makes the domain's own types of bodies that keep the contract. */
final class Requests {

  private Requests() {}

  static Submission submission(JsonNode body, String key) {
    return new Submission(
        new ProcedureCode(text(body, "procedureCode")),
        Channel.valueOf(body.path("channel").asString("ONLINE")),
        new UnitCode(text(body, "receivingUnit")),
        new UnitCode(text(body, "communeUnit")),
        applicant(body.get("applicant")),
        facts(body.path("facts")),
        papers(body.path("papers")),
        ReturnWay.valueOf(body.path("returnWay").asString("ELECTRONIC")),
        key);
  }

  /** Papers with their files decoded; every file that is not base64 is named. */
  static List<SubmittedPaper> papers(JsonNode list) {
    List<SubmittedPaper> papers = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode paper = list.get(i);
      try {
        papers.add(
            new SubmittedPaper(
                text(paper, "componentId"),
                text(paper, "fileName"),
                text(paper, "mediaType"),
                Base64.getDecoder().decode(text(paper, "content")),
                paper.path("copies").asInt(1)));
      } catch (IllegalArgumentException e) {
        violations.add(new Violation("papers[" + i + "].content", "base64", ""));
      }
    }
    if (!violations.isEmpty()) {
      throw Problems.malformed(Violations.describe(violations)).exception();
    }
    return papers;
  }

  static Receipt receipt(JsonNode body) {
    return new Receipt(
        text(body, "receipt"), body.get("amountDong").asLong(), instant(text(body, "paidAt")));
  }

  private static Applicant applicant(JsonNode body) {
    String born = optional(body, "dateOfBirth");
    return new Applicant(
        text(body, "fullName").strip(),
        text(body, "personalId"),
        born == null ? null : LocalDate.parse(born),
        optional(body, "phone"),
        optional(body, "email"),
        optional(body, "address"));
  }

  private static Map<String, @Nullable Object> facts(JsonNode body) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    body.properties().forEach(fact -> facts.put(fact.getKey(), value(fact.getValue())));
    return facts;
  }

  private static Object value(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      return value.canConvertToExactIntegral() ? value.asLong() : value.decimalValue();
    }
    return value.asString();
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Problems.malformed(
              Violations.describe(List.of(new Violation("paidAt", "format", "date-time"))))
          .exception();
    }
  }

  private static String text(JsonNode body, String member) {
    return body.get(member).asString();
  }

  private static @Nullable String optional(JsonNode body, String member) {
    return body.has(member) ? text(body, member) : null;
  }
}
