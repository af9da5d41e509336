package vn.motcua.processes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void every_message_outlives_the_moment_it_is_sent() {
    assertThat(Messages.TIME_TO_LIVE.values()).allMatch(Duration::isPositive);
    assertThat(Messages.START_TIME_TO_LIVE).isPositive();
  }

  @Test
  void a_message_nobody_knows_is_refused_rather_than_dropped_by_the_engine() {
    assertThatThrownBy(() -> Messages.timeToLive("money-arrived"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("money-arrived");
  }

  @Test
  void every_type_of_job_that_has_errors_or_reads_is_known() {
    assertThat(EngineNames.JOB_TYPES)
        .contains(EngineNames.VERIFY_LAND, EngineNames.REQUEST_PAYMENT)
        .allSatisfy(type -> assertThat(Jobs.errors(type)).isNotNull());
    assertThat(Jobs.errors("unknown")).isEmpty();
  }
}
