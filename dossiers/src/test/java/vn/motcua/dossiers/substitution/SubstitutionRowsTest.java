package vn.motcua.dossiers.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class SubstitutionRowsTest {

  @Test
  void onlyTheConstraintOfOneSubstituteAtATimeMeansThatARoleIsTaken() {
    assertThat(SubstitutionRows.isTaken(failed("23P01", "substitution_one_at_a_time"))).isTrue();
    assertThat(SubstitutionRows.isTaken(failed("23P01", "another_one"))).isFalse();
    assertThat(SubstitutionRows.isTaken(failed("23514", "substitution_one_at_a_time"))).isFalse();
    assertThat(SubstitutionRows.isTaken(new DataIntegrityViolationException("thử"))).isFalse();
  }

  /** As the server tells it. */
  private static DataAccessException failed(String state, String constraint) {
    String told = "SERROR\0C" + state + "\0n" + constraint + "\0";
    return new DataIntegrityViolationException(
        "thử", new PSQLException(new ServerErrorMessage(told)));
  }
}
