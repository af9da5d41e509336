package vn.motcua.local.traffic.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.Progress;

@MotcuaIT
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierTrafficIT {
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final String INDEXES =
      """
      select indexdef from pg_indexes where schemaname in ('casefile', 'readmodel')
      union all
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace::regnamespace::text in ('casefile', 'readmodel')
      union all
      select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text in ('casefile', 'readmodel')
      union all
      select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
      where not tgisinternal
      order by 1
      """;

  private static String url;
  private static Addresses addresses;
  private static List<String> before;
  private static HistoryTally tally;

  @BeforeAll
  static void fill(Addresses started) {
    addresses = started;
    url = FilledDatabase.empty(addresses, "motcua_history");
    before = texts(INDEXES);
    HistoryPlan plan = HistoryPlan.year(600, NOW).since(NOW.minus(Duration.ofDays(40)));
    tally = traffic(100).fill(plan, List.of());
  }

  @Test
  @Order(1)
  void everythingIsThereAndMarked() {
    assertThat(number("select count(*) from casefile.dossier where synthetic")).isEqualTo(600);
    assertThat(number("select count(*) from casefile.dossier where not synthetic")).isZero();
    assertThat(number("select count(*) from casefile.clock_fact")).isEqualTo(tally.facts());
    assertThat(number("select count(*) from readmodel.step_time where synthetic"))
        .isEqualTo(tally.steps());
    assertThat(number("select count(*) from readmodel.task where state = 'CREATED'")).isPositive();
    assertThat(number("select coalesce(sum(steps), 0) from readmodel.step_month where unit = '48'"))
        .isEqualTo(number("select count(*) from readmodel.step_time where not canceled"));
  }

  @Test
  @Order(2)
  void indexesKeysTriggersAndRowLevelSecurityAreAsBefore() {
    assertThat(texts(INDEXES)).isEqualTo(before);
  }

  @Test
  @Order(3)
  void aSecondTimeNothingIsAdded() {
    HistoryTally again = traffic(100_000).fill(HistoryPlan.year(600, NOW), List.of());
    assertThat(again.dossiers()).isZero();
    assertThat(number("select count(*) from casefile.dossier")).isEqualTo(600);
  }

  @Test
  @Order(4)
  void theNextRealDossierGetsTheNextNumber() {
    assertThat(
            number(
                """
                select count(*) from casefile.dossier d
                join casefile.agency_day a
                  on d.code like a.agency || '-' || to_char(a.day, 'YYMMDD') || '-%'
                where split_part(d.code, '-', 3)::int > a.last
                """))
        .isZero();
  }

  @Test
  @Order(5)
  void nothingIsMixedWithRealDossiers() {
    String other = FilledDatabase.empty(addresses, "motcua_history_real");
    HistoryPlan plan = HistoryPlan.year(50, NOW);
    new DossierTraffic(other, addresses.ownerPassword(), Progress.SILENT).fill(plan, List.of());
    jdbc(other, "motcua_workers", addresses.workersPassword())
        .sql(
            """
            insert into casefile.dossier (code, procedure_code, procedure_version, channel,
              receiving_unit, commune_unit, competent_unit, units, return_way, registered_by,
              applicant_masked, search_text)
            select 'H17.1-260101-0001', procedure_code, procedure_version, 'ONLINE', '20242',
              '20242', '20242', array['20242'], 'DESK', 'it', '-', '-'
            from casefile.dossier limit 1
            """)
        .update();
    DossierTraffic again = new DossierTraffic(other, addresses.ownerPassword(), Progress.SILENT);
    assertThatThrownBy(() -> again.fill(plan, List.of()))
        .isInstanceOf(PlatformProblem.class)
        .hasMessageContaining("nobody invented");
  }

  private static DossierTraffic traffic(int fastFrom) {
    return new DossierTraffic(url, addresses.ownerPassword(), Progress.SILENT, fastFrom);
  }

  private static long number(String sql) {
    return jdbc(url, "motcua_workers", addresses.workersPassword())
        .sql(sql)
        .query(Long.class)
        .single();
  }

  private static List<String> texts(String sql) {
    return jdbc(url, "motcua_owner", addresses.ownerPassword()).sql(sql).query(String.class).list();
  }

  private static JdbcClient jdbc(String address, String user, String password) {
    return JdbcClient.create(new DriverManagerDataSource(address, user, password));
  }
}
