package vn.motcua.processes.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
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
    FeeQuote quote = fee(Map.of("area", 1, "copies", 3, "purpose", "home"));

    assertThat(quote.dong()).isEqualTo(106_000L);
    assertThat(quote.items()).hasSize(2);
  }

  @Test
  void a_fee_without_a_stated_sum_leaves_the_total_open() {
    FeeQuote quote = fee(Map.of("area", 1, "purpose", "other"));

    assertThat(quote.dong()).isNull();
    assertThat(quote.items()).extracting(FeeQuote.Item::source).contains("Theo thỏa thuận");
  }

  @Test
  void a_fee_holds_for_its_channel_and_its_days_of_receipt() {
    Decisions reduced = Decisions.of(ProcedureCompiler.compile(Samples.withFees(reductions()), 1));

    assertThat(on(reduced, Channel.ONLINE, "2026-06-30")).isEqualTo(25_000L);
    assertThat(on(reduced, Channel.ONLINE, "2026-07-01")).isEqualTo(50_000L);
    assertThat(on(reduced, Channel.DIRECT, "2026-01-01")).isEqualTo(100_000L);
    assertThat(on(reduced, Channel.POSTAL, "2026-01-01")).isNull();
  }

  private static List<FeeRule> reductions() {
    LocalDate last = LocalDate.of(2026, 6, 30);
    return List.of(
        new FeeRule(Channel.ONLINE, null, null, last, 25_000L, null, "giảm 50 %"),
        new FeeRule(Channel.ONLINE, null, last.plusDays(1), null, 50_000L, null, "trực tuyến"),
        new FeeRule(Channel.DIRECT, "facts.area > 0", null, null, 100_000L, null, "trực tiếp"));
  }

  private static @Nullable Long on(Decisions decisions, Channel channel, String day) {
    return decisions.fee(channel, Map.of("area", 1), LocalDate.parse(day)).dong();
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

  private FeeQuote fee(Map<String, ?> facts) {
    return decisions.fee(Channel.DIRECT, facts, LocalDate.of(2026, 3, 1));
  }

  @Test
  void broken_dmn_is_an_error() {
    List<Resource> broken = List.of(new Resource("fee-1.000001.dmn", "<x"));
    CompiledProcess spoiled =
        CompiledProcess.of(process.code(), process.bpmn(), broken, process.forms());

    assertThatThrownBy(() -> Decisions.of(spoiled)).isInstanceOf(DecisionFailed.class);
  }
}
