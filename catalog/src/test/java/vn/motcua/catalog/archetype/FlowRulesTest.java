package vn.motcua.catalog.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;

class FlowRulesTest {

  private static final Set<String> FLOWS = CatalogLoader.shippedWords().orThrow().flows().keySet();

  /** One procedure a line, judged by reading it: which flow would an official expect? */
  @ParameterizedTest
  @CsvFileSource(resources = "expected-flows.csv", delimiter = ';', numLinesToSkip = 1)
  void a_procedure_gets_the_flow_an_official_expects(
      String rule,
      String flow,
      String levels,
      String competent,
      @Nullable String department,
      String field,
      @Nullable Integer workingDays,
      @Nullable Long fee,
      @Nullable String agency,
      String name) {
    FlowChoice choice =
        FlowRules.choose(
            subject(name, field, levels, competent, department, agency, workingDays, fee));

    assertThat(choice.rule()).isEqualTo(rule);
    assertThat(choice.flowName()).isEqualTo(flow);
  }

  @Test
  void whatever_a_row_says_there_is_a_flow_and_its_units_exist() {
    for (Level competent : Level.values()) {
      for (String levels : List.of("commune", "province", "commune province")) {
        FlowChoice choice =
            FlowRules.choose(subject("?", "unsorted", levels, competent.key(), null, null, 5, 0L));

        assertThat(FLOWS).contains(choice.flowName());
      }
    }
  }

  @Test
  void every_rule_has_its_own_id_a_known_flow_and_a_reason_in_both_languages() {
    List<String> ids = FlowRules.ids();

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    for (String id : ids) {
      Text why = FlowRules.why(id).orElseThrow();
      assertThat(why.vi()).endsWith(".");
      assertThat(why.en()).isNotNull().endsWith(".");
    }
    assertThat(FlowRules.why("no-such-rule")).isEmpty();
  }

  @Test
  void the_order_of_the_words_marks_makes_no_difference() {
    FlowSubject old =
        subject(
            "Thủ tục hoà giải tranh chấp đất đai",
            "land",
            "commune",
            "commune",
            null,
            null,
            30,
            0L);

    assertThat(FlowRules.choose(old).rule()).isEqualTo("land-mediation");
  }

  @Test
  void a_body_under_the_committee_is_not_the_committee() {
    FlowSubject under =
        subject(
            "Cấp giấy xác nhận",
            "agriculture",
            "province",
            "province",
            "agriculture-environment",
            "Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh",
            10,
            0L);

    assertThat(FlowRules.choose(under).rule()).isEqualTo("plain");
  }

  @Test
  void flows_say_which_observed_processes_they_stand_on() {
    assertThat(CatalogLoader.shippedWords().orThrow().flows().values())
        .allMatch(flow -> !flow.examples().isEmpty())
        .flatExtracting(Flow::examples)
        .allMatch(example -> example.matches("F\\d\\d"));
  }

  static FlowSubject subject(
      String name,
      String field,
      String levels,
      String competent,
      @Nullable String department,
      @Nullable String agency,
      @Nullable Integer workingDays,
      @Nullable Long fee) {
    List<DeadlineRule> deadlines =
        workingDays == null
            ? List.of()
            : List.of(
                new DeadlineRule(
                    null, null, workingDays, DeadlineUnit.WORKING_DAY, null, List.of(), ""));
    Set<Level> all =
        Arrays.stream(levels.split(" "))
            .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    return new FlowSubject(
        new ProcedureCode("9.999999"),
        name,
        field,
        all,
        Level.valueOf(competent.toUpperCase(Locale.ROOT)),
        agency == null ? "" : agency,
        department,
        deadlines,
        fee == null ? List.of() : List.of(FeeRule.of(null, fee, null, "")));
  }
}
