package vn.motcua.workers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

  private final Contract intake = Contract.named("intake");

  @Test
  void allProblemsOfABodyAreNamedWithTheirFieldsAtOnce() {
    List<Violation> found =
        intake.check(
            "Submission",
            json(
                """
                {"procedureCode":"1.4873","receivingUnit":"20194","surprise":1,
                 "applicant":{"fullName":"Nguyễn Thị Thử Nghiệm","personalId":"999"},
                 "papers":[{"componentId":"to-khai","fileName":"a.pdf","mediaType":"text/html","content":"AAAA"}]}
                """));

    assertThat(found)
        .extracting(Violation::field, Violation::keyword)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("applicant.personalId", "pattern"),
            org.assertj.core.groups.Tuple.tuple("communeUnit", "required"),
            org.assertj.core.groups.Tuple.tuple("papers[0].mediaType", "enum"),
            org.assertj.core.groups.Tuple.tuple("procedureCode", "pattern"),
            org.assertj.core.groups.Tuple.tuple("surprise", "additionalProperties"));
  }

  @Test
  void aLineBreakAfterAGoodValueIsStillABadValue() {
    assertThat(intake.check("UnitCode", json("\"20194\\n\"")).stream().map(Violation::keyword))
        .containsExactly("pattern");
  }

  @Test
  void formatsAreCheckedNotOnlyDescribed() {
    assertThat(
            intake.check(
                "Applicant",
                json(
                    """
                    {"fullName":"H'Thử Nghiệm Êban","personalId":"999000000001",
                     "dateOfBirth":"2001-02-30","email":"nobody"}
                    """)))
        .extracting(Violation::field)
        .containsExactly("dateOfBirth", "email");
  }

  @Test
  void aViolationNeverRepeatsWhatWasSent() {
    assertThat(intake.check("UnitCode", json("\"bí mật\"")).toString()).doesNotContain("bí mật");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
