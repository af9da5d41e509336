package vn.motcua.processes.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

class DecisionsTest {

  private final CompiledProcess process = ProcedureCompiler.compile(Samples.plain(), 1);
  private final Decisions decisions = Decisions.of(process);

  @Test
  void the_first_deadline_that_fits_channel_and_case_holds() {
    DeadlineQuote counter = decisions.deadline(Channel.DIRECT, Map.of("area", 200));
    DeadlineQuote large = decisions.deadline(Channel.ONLINE, Map.of("area", 200));
    DeadlineQuote small = decisions.deadline(Channel.POSTAL, Map.of("area", 50));

    assertThat(counter.amount()).isEqualTo(15);
    assertThat(counter.cutoff()).isEqualTo(LocalTime.of(15, 0));
    assertThat(large.unit()).isEqualTo(DeadlineUnit.WORKING_DAY);
    assertThat(large.excluded()).containsExactly("thời gian \"niêm yết\"");
    assertThat(small.amount()).isEqualTo(20);
    assertThat(small.asRule(Channel.POSTAL).source()).isEqualTo("20 ngày làm việc");
  }

  @Test
  void fees_that_apply_are_added_up() {
    FeeQuote quote = decisions.fee(Map.of("area", 1, "copies", 3, "purpose", "home"));

    assertThat(quote.dong()).isEqualTo(106_000L);
    assertThat(quote.items()).hasSize(2);
  }

  @Test
  void a_fee_without_a_stated_sum_leaves_the_total_open() {
    FeeQuote quote = decisions.fee(Map.of("area", 1, "purpose", "other"));

    assertThat(quote.dong()).isNull();
    assertThat(quote.items()).extracting(FeeQuote.Item::source).contains("Theo thỏa thuận");
  }

  @Test
  void only_the_components_of_the_case_are_required() {
    assertThat(decisions.requiredComponents(Map.of("area", 50))).containsExactly("application");
    assertThat(decisions.requiredComponents(Map.of("area", 150)))
        .containsExactly("application", "map");
  }

  @Test
  void a_missing_required_fact_is_an_error_and_not_null() {
    assertThatThrownBy(() -> decisions.requiredComponents(Map.of()))
        .isInstanceOf(DecisionFailed.class)
        .hasMessageContaining("area");
  }

  @Test
  void a_fact_nobody_asks_for_is_an_error_and_not_null() {
    List<Resource> changed =
        process.decisions().stream()
            .map(d -> new Resource(d.name(), d.xml().replace("facts.area", "facts.height")))
            .toList();
    Decisions other =
        Decisions.of(CompiledProcess.of(process.code(), process.bpmn(), changed, process.forms()));

    assertThatThrownBy(() -> other.deadline(Channel.ONLINE, Map.of("area", 1)))
        .isInstanceOf(DecisionFailed.class)
        .hasMessageContaining("height");
  }

  @Test
  void broken_dmn_is_an_error() {
    List<Resource> broken = List.of(new Resource("fee-1.000001.dmn", "<x"));
    CompiledProcess spoiled =
        CompiledProcess.of(process.code(), process.bpmn(), broken, process.forms());

    assertThatThrownBy(() -> Decisions.of(spoiled)).isInstanceOf(DecisionFailed.class);
  }
}
