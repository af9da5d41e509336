package vn.motcua.dossiers.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class AuditTrailIT {

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anUntouchedTrailHolds() {
    String unit = aChainOfThree();

    assertThat(problems(unit)).isZero();
  }

  @Test
  void aChangedEntryIsFound() {
    String unit = aChainOfThree();

    tamper("update audit.entry set body = replace(body, 'second', 'other') where seq = 2", unit);

    assertThat(first(unit).seq()).isEqualTo(2);
    restore(unit);
  }

  @Test
  void aMissingLastEntryIsFound() {
    String unit = aChainOfThree();

    tamper("delete from audit.entry where seq = 3", unit);

    assertThat(first(unit)).extracting(ChainProblem::seq).isEqualTo(3);
    restore(unit);
  }

  private static String aChainOfThree() {
    String unit = Submissions.key();
    for (String action : new String[] {"first", "second", "third"}) {
      house
          .workers
          .access()
          .asSystem(() ->
              house
                  .workers
                  .audit()
                  .append(new AuditEntry(unit, "system", action, null, Map.of("n", 1))));
    }
    return unit;
  }

  private static long problems(String unit) {
    return house.workers.audit().verify().problems().stream()
        .filter(problem -> problem.unit().equals(unit))
        .count();
  }

  private static ChainProblem first(String unit) {
    return house.workers.audit().verify().problems().stream()
        .filter(problem -> problem.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  /** As somebody who owns the database and switches its protection off. */
  private static void tamper(String sql, String unit) {
    JdbcClient owner = house.owner();
    owner.sql("alter table audit.entry no force row level security").update();
    owner.sql(sql + " and unit = :unit").param("unit", unit).update();
    owner.sql("alter table audit.entry force row level security").update();
  }

  /** The trail is shared with other tests: the broken chain is taken away. */
  private static void restore(String unit) {
    JdbcClient owner = house.owner();
    owner.sql("alter table audit.entry no force row level security").update();
    owner.sql("alter table audit.chain no force row level security").update();
    owner.sql("delete from audit.entry where unit = :unit").param("unit", unit).update();
    owner.sql("delete from audit.chain where unit = :unit").param("unit", unit).update();
    owner.sql("alter table audit.entry force row level security").update();
    owner.sql("alter table audit.chain force row level security").update();
  }
}
