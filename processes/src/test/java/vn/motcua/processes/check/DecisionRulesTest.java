package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

class DecisionRulesTest {

  private static final CompiledProcess GOOD = ProcedureCompiler.compile(Samples.plain(), 1);

  @ParameterizedTest(name = "{0}: {1} instead of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dmn-feel        | >&gt; 100<                   | >&gt; (<
          dmn-feel        | >facts.area</text>           | >facts.</text>
          feel-value      | >&gt; 100<                   | >&#34;large&#34;<
          feel-value      | >&#34;DIRECT&#34;</text>     | >&#34;COUNTER&#34;</text>
          dmn-type        | >15</text>                   | >&#34;15&#34;</text>
          dmn-type        | >&#34;DAY&#34;</text>        | >facts.area</text>
          feel-type       | >15</text>                   | >facts.area + &#34;1&#34;</text>
          dmn-variable    | >15</text>                   | >dossierCode</text>
          fact-declared   | >facts.area</text>           | >facts.height</text>
          dmn-output      | >15</text>                   | ></text>
          dmn-output      | name="cutoff"                | name="cut"
          dmn-hit-policy  | hitPolicy="FIRST"            | hitPolicy="LAST"
          dmn-unreachable | >&gt; 100<                   | >(5..5)<
          dmn-overlap     | hitPolicy="FIRST"            | hitPolicy="UNIQUE"
          """)
  void each_rule_finds_what_breaks_it(String rule, String good, String bad) {
    assertThat(rules(xml -> replaced(xml, good, bad))).contains(rule);
  }

  @Test
  void the_table_of_the_compiler_has_no_problem() {
    assertThat(rules(xml -> xml)).isEmpty();
  }

  @Test
  void a_case_without_a_rule_is_named() {
    List<Problem> problems = problems(xml -> replaced(xml, lastRule(xml), ""));

    assertThat(problems).extracting(Problem::rule).containsExactly("dmn-gap");
    assertThat(problems.getFirst().message().vi()).contains("facts.area", "channel");
    assertThat(problems.getFirst().line()).isPositive();
  }

  @Test
  void a_default_answer_closes_the_gap() {
    String defaulted = "<defaultOutputEntry><text>null</text></defaultOutputEntry></output>";

    assertThat(
            rules(xml ->
                replaced(xml, lastRule(xml), "")
                    .replaceAll("(<output [^>]*) />", "$1>" + defaulted)))
        .isEmpty();
  }

  @Test
  void a_rule_behind_one_that_takes_everything_is_found_with_its_line() {
    List<Problem> problems = problems(xml -> replaced(xml, ">&gt; 100<", ">-<"));

    assertThat(problems).extracting(Problem::rule).containsExactly("dmn-unreachable");
    assertThat(problems.getFirst().message().vi()).contains("Dòng 3");
    assertThat(problems.getFirst().line()).isGreaterThan(20);
  }

  @Test
  void rules_that_exclude_each_other_may_be_unique() {

    assertThat(
            rules(xml ->
                cells(
                        xml,
                        "not(&#34;DIRECT&#34;)",
                        "&gt; 100",
                        "not(&#34;DIRECT&#34;)",
                        "&lt;= 100")
                    .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")))
        .isEmpty();
  }

  private static List<String> rules(UnaryOperator<String> spoil) {
    return problems(spoil).stream().map(Problem::rule).distinct().toList();
  }

  /** Problems of the deadline table of {@link Samples#plain}. */
  private static List<Problem> problems(UnaryOperator<String> spoil) {
    List<Resource> decisions =
        Stream.concat(
                GOOD.decisions().stream()
                    .limit(1)
                    .map(file -> new Resource(file.name(), spoil.apply(file.xml()))),
                GOOD.decisions().stream().skip(1))
            .toList();
    return ModelCheck.check(CompiledProcess.of(GOOD.code(), GOOD.bpmn(), decisions, GOOD.forms()));
  }

  private static String lastRule(String xml) {
    return xml.substring(xml.lastIndexOf("<rule "), xml.lastIndexOf("</rule>") + 7);
  }

  /** Sets the inputs of the second and third rule: channel, area. */
  private static String cells(String xml, String... texts) {
    String changed = xml;
    for (int i = 0; i < texts.length; i++) {
      String id = "id=\"rule-" + (2 + i / 2) + "-input-" + (1 + i % 2) + "\">";
      int start = changed.indexOf("<text>", changed.indexOf(id)) + 6;
      int end = changed.indexOf("</text>", start);
      changed = changed.substring(0, start) + texts[i] + changed.substring(end);
    }
    return changed;
  }

  private static String replaced(String xml, String good, String bad) {
    assertThat(xml).contains(good);
    return xml.replace(good, bad);
  }
}
