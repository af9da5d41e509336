package vn.motcua.processes.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasesTest {

  private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

  @Test
  void a_conjunction_becomes_one_cell_for_each_variable() {
    assertThat(cells("facts.kind = \"a \\\"b\\\"\" and facts.urgent and 5 < facts.area"))
        .containsExactly(
            Map.entry("facts.kind", "\"a \\\"b\\\"\""),
            Map.entry("facts.urgent", "true"),
            Map.entry("facts.area", "> 5"));
  }

  @Test
  void two_ends_of_one_variable_become_a_range_and_alternatives_a_list() {
    assertThat(cells("facts.area > 5 and facts.area <= 10")).containsValue("(5..10]");
    assertThat(cells("facts.kind = \"a\" or facts.kind = \"b\"")).containsValue("\"a\", \"b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.a + facts.b > 5",
        "facts.a > facts.b",
        "facts.a = 1 or facts.b = 1",
        "count(facts.list) > 1",
        "facts.a > ",
        "facts.a = 1 and facts.a = 2"
      })
  void what_no_column_can_say_stays_whole(String condition) {
    assertThat(Cases.of(condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.v = \"x\"",
        "facts.v != \"x\"",
        "facts.v = \"x\" or facts.v = \"y\"",
        "facts.v in (\"x\", \"y\")",
        "facts.v > 5",
        "facts.v <= 5",
        "facts.v > 1 and facts.v < 6",
        "facts.v between 1 and 5",
        "facts.v in [1..5]",
        "facts.v = true",
        "facts.v"
      })
  void a_cell_lets_through_exactly_what_the_condition_does(String condition) {
    Constraint constraint = Cases.of(condition).orElseThrow().get("facts.v");
    List<@Nullable Object> values = new ArrayList<>();
    values.add(null);
    values.addAll(List.of("x", "y", "z", true, false));
    List.of("0", "1", "3", "5", "5.5", "6").forEach(n -> values.add(new BigDecimal(n)));
    for (Object value : values) {
      boolean whole = isTrue(engine.evaluateExpression(condition, given(value)).result());
      boolean cell =
          isTrue(engine.evaluateUnaryTests(constraint.cell(), value, given(value)).result());

      assertThat(cell).as("%s of %s in FEEL", constraint.cell(), value).isEqualTo(whole);
      assertThat(isTrue(constraint.on(value))).as("%s here", value).isEqualTo(whole);
    }
  }

  private static Map<String, Object> given(@Nullable Object value) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("v", value);
    return Map.of("facts", facts);
  }

  private static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static Map<String, String> cells(String condition) {
    return Cases.of(condition).orElseThrow().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().cell(),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
