package vn.motcua.processes.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Map<String, Domain> DOMAINS =
      Map.of(
          "channel", Domain.oneOf(List.of("DIRECT", "ONLINE"), false),
          "area", Domain.any(Domain.Type.NUMBER, false),
          "urgent", Domain.any(Domain.Type.BOOLEAN, true));

  @Test
  void rules_that_leave_no_case_leave_no_gap() {
    assertThat(gap(rule("channel", "\"DIRECT\""), rule("channel", "\"ONLINE\""))).isNull();
    assertThat(gap(rule("area", "<= 5"), rule("area", "> 5"))).isNull();
    assertThat(gap(rule("area", "[1..5]"), rule("area", "not([1..5])"))).isNull();
  }

  @Test
  void the_gap_between_two_ranges_is_found_with_a_value_in_it() {
    Map<String, Object> gap = gap(rule("area", "< 5"), rule("area", "> 5"));

    assertThat(gap).containsOnlyKeys("area");
    assertThat(gap.get("area")).hasToString("5");
  }

  @Test
  void an_optional_answer_may_be_missing() {
    Map<String, Object> gap = gap(rule("urgent", "true"), rule("urgent", "false"));

    assertThat(gap).containsEntry("urgent", null);
  }

  @Test
  void a_gap_may_need_two_variables() {
    Map<String, Object> gap =
        gap(
            rule("channel", "\"DIRECT\""),
            rule("channel", "\"ONLINE\"", "area", ">= 100"),
            rule("area", "< 50"));

    assertThat(gap)
        .containsEntry("channel", "ONLINE")
        .hasEntrySatisfying("area", area -> assertThat(area.toString()).isBetween("50", "99"));
  }

  @Test
  void two_rules_overlap_where_one_case_fulfils_both() {
    assertThat(Coverage.common(rule("area", "<= 5"), rule("area", ">= 5"), DOMAINS)).isPresent();
    assertThat(Coverage.common(rule("area", "< 5"), rule("area", ">= 5"), DOMAINS)).isEmpty();
    assertThat(Coverage.common(rule("area", "< 5"), rule("channel", "\"ONLINE\""), DOMAINS))
        .isPresent();
  }

  @Test
  void a_rule_behind_others_that_take_all_its_cases_is_never_reached() {
    List<Map<String, Constraint>> before =
        List.of(rule("channel", "\"DIRECT\""), rule("channel", "\"ONLINE\"", "area", "> 1"));

    assertThat(Coverage.find(rule("area", "> 2"), before, DOMAINS)).isEmpty();
    assertThat(Coverage.find(rule("area", "> 0"), before, DOMAINS)).isPresent();
  }

  @Test
  void twelve_yes_or_no_questions_are_no_trouble() {
    List<Map<String, Constraint>> rules = new ArrayList<>();
    Map<String, Domain> domains = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      domains.put("f" + i, Domain.any(Domain.Type.BOOLEAN, true));
      rules.add(rule("f" + i, "true"));
      rules.add(rule("f" + i, "false", "f" + (i + 1) % 12, "false"));
    }

    assertThat(Coverage.find(Map.of(), rules, domains)).isPresent();
  }

  @Test
  void a_search_without_end_is_given_up() {
    Random random = new Random(7);
    Map<String, Domain> domains = new LinkedHashMap<>();
    IntStream.range(0, 120)
        .forEach(i -> domains.put("f" + i, Domain.any(Domain.Type.BOOLEAN, false)));
    List<Map<String, Constraint>> rules = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Map<String, Constraint> rule = new LinkedHashMap<>();
      while (rule.size() < 3) {
        rule.put("f" + random.nextInt(120), new Constraint.Is(random.nextBoolean()));
      }
      rules.add(rule);
    }

    assertThatThrownBy(() -> Coverage.find(Map.of(), rules, domains))
        .isInstanceOf(Coverage.TooLarge.class);
  }

  private static Map<String, Object> gap(Map<String, Constraint> one, Map<String, Constraint> two) {
    return gap(one, two, two);
  }

  private static Map<String, Object> gap(
      Map<String, Constraint> one, Map<String, Constraint> two, Map<String, Constraint> three) {
    return Coverage.find(Map.of(), List.of(one, two, three), DOMAINS).orElse(null);
  }

  private static Map<String, Constraint> rule(String... cells) {
    Map<String, Constraint> rule = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      rule.put(cells[i], Tests.of(cells[i + 1]).orElseThrow());
    }
    return rule;
  }
}
