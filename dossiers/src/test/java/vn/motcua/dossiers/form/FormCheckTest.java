package vn.motcua.dossiers.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCheckTest {

  private static final FormCheck FORM =
      new FormCheck(
          """
          {"type": "default", "components": [
            {"type": "text", "text": "# Thẩm định", "id": "Heading"},
            {"type": "textarea", "id": "F_conclusion", "key": "conclusion", "label": "Ý kiến",
              "validate": {"required": true, "maxLength": 20}},
            {"type": "number", "id": "F_sum", "key": "sum", "validate": {"min": 0, "max": 1000}},
            {"type": "select", "id": "F_answer", "key": "answer",
              "values": [{"label": "Có", "value": "yes"}, {"label": "Không", "value": "no"}]},
            {"type": "datetime", "id": "F_day", "key": "day", "subtype": "date"},
            {"type": "datetime", "id": "F_at", "key": "at", "subtype": "datetime"},
            {"type": "checkbox", "id": "F_seen", "key": "seen", "validate": {"required": true}},
            {"type": "textfield", "id": "F_why", "key": "why", "validate": {"required": true},
              "conditional": {"hide": "=answer = \\"yes\\""}},
            {"type": "group", "id": "G", "path": "owner", "components": [
              {"type": "textfield", "id": "F_mail", "key": "mail",
                "validate": {"validationType": "email"}}]}]}
          """);

  @Test
  void nothingIsWrongWithAFormFilledInProperly() {
    Map<String, Object> data =
        Map.of(
            "conclusion", "Đủ điều kiện",
            "sum", 1000,
            "answer", "no",
            "day", "2026-11-22",
            "at", "2026-11-22T15:04+07:00",
            "seen", true,
            "why", "Thiếu căn cứ",
            "owner", Map.of("mail", "a@example.vn"));

    assertThat(FORM.faults(data)).isEmpty();
    assertThat(FORM.known(data)).isEqualTo(data);
  }

  @Test
  void whatIsMissingIsNamedAtItsFieldWhereItIsShown() {
    assertThat(FORM.faults(Map.of("conclusion", "  ")))
        .extracting(FormFault::fieldId)
        .containsExactly("F_conclusion", "F_seen", "F_why");
    assertThat(FORM.faults(Map.of("conclusion", "  ", "answer", "yes")))
        .extracting(FormFault::fieldId)
        .containsExactly("F_conclusion", "F_seen");
  }

  @Test
  void theValueOfAHiddenFieldIsDroppedWhateverTheBrowserSends() {
    Map<String, Object> sent =
        Map.of("conclusion", "Đủ", "answer", "yes", "seen", true, "why", "x".repeat(30_000));

    assertThat(FORM.faults(sent)).isEmpty();
    assertThat(FORM.known(sent)).containsKeys("answer", "seen").doesNotContainKey("why");
  }

  @Test
  void aHiddenGroupTakesItsFieldsAlongAndLaterConditionsNoLongerSeeThem() {
    FormCheck form =
        new FormCheck(
            """
            {"type": "default", "components": [
              {"type": "checkbox", "id": "F_agent", "key": "agent"},
              {"type": "group", "id": "G", "path": "deputy",
                "conditional": {"hide": "=agent != true"}, "components": [
                {"type": "textfield", "id": "F_name", "key": "name",
                  "validate": {"required": true}}]},
              {"type": "textfield", "id": "F_letter", "key": "letter",
                "conditional": {"hide": "=deputy.name = null"},
                "validate": {"required": true}}]}
            """);

    assertThat(form.known(Map.of("agent", false, "deputy", Map.of("name", "Ẩn"), "letter", "x")))
        .doesNotContainKey("letter")
        .extractingByKey("deputy")
        .isEqualTo(Map.of());
    assertThat(form.faults(Map.of("agent", false))).isEmpty();
    assertThat(form.faults(Map.of("agent", true)))
        .extracting(FormFault::fieldId)
        .containsExactly("F_name");
    assertThat(form.faults(Map.of("agent", true, "deputy", Map.of("name", "Thử"))))
        .extracting(FormFault::fieldId)
        .containsExactly("F_letter");
  }

  @Test
  void aConditionThatCannotBeComputedHidesNothing() {
    FormCheck form =
        new FormCheck(
            """
            {"components": [{"type": "textfield", "id": "F", "key": "f",
              "conditional": {"hide": "=1 +"}, "validate": {"required": true}}]}
            """);

    assertThat(form.faults(Map.of())).hasSize(1);
  }

  @Test
  void boundsKindsAndChoicesAreCheckedAgain() {
    Map<String, Object> forged =
        Map.of(
            "conclusion", "x".repeat(21),
            "sum", "1e9",
            "answer", "maybe",
            "day", "hôm qua",
            "at", "2026-13-45T99:00",
            "seen", false,
            "owner", Map.of("mail", "không phải thư"));

    List<FormFault> faults = FORM.faults(forged);

    assertThat(faults)
        .extracting(FormFault::key)
        .containsExactly("conclusion", "sum", "answer", "day", "at", "seen", "why", "owner.mail");
    assertThat(faults.get(1).message().vi()).isEqualTo("Không được quá 1000.");
  }

  @Test
  void whatTheFormDoesNotAskForIsLeftOut() {
    assertThat(FORM.known(Map.of("conclusion", "Đủ", "isAdmin", true)))
        .containsOnlyKeys("conclusion");
  }
}
