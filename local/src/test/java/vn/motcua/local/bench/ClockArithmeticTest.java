package vn.motcua.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockArithmeticTest {

  /** The bench asks for 50; a busy machine is given some room. */
  @Test
  void tablesLeaveGoingFromDayToDayFarBehind() {
    assertThat(ClockArithmetic.measure().ratioToDayLoop()).isGreaterThan(25);
  }
}
