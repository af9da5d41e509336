package vn.motcua.dossiers.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.shelf.ShelfRow.Counting;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The dossiers of a commune that took over another one, and of a department it sends some to. */
@MotcuaIT
class ShelfIT {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Duration TERM = Duration.ofDays(30);
  private static final UnitCode OLD = new UnitCode("20042");
  private static final UnitCode NEW = new UnitCode("20999");
  private static final UnitCode DEPARTMENT = new UnitCode("20500");
  private static final Actor DESK = actor(NEW, Role.DESK);
  private static final String WAITING = "clock_state = 'STOPPED', stopped_at = received_at";

  private static JdbcClient everything;
  private static HikariDataSource screens;
  private static ShelfQueries shelves;

  @BeforeAll
  static void open(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, "motcua_shelves");
    everything = JdbcClient.create(FilledDatabase.everything(url));
    run(
        """
        insert into casefile.procedure_version (code, version, name_vi, field, levels, channels,
          online, open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions,
          forms, outline, hash, yaml_hash, published_by, search_text)
        values ('1.000001', 1, 'Thủ tục thử', 'ho-tich', array['commune'], array['DIRECT'], 'FULL',
          '{}', '[]', '[]', 'SHIPPED', 'PUBLISHED', date '2025-01-01', '-', '-', '[]', '[]', '[]',
          repeat('0', 64), repeat('0', 64), 'test', 'thu tuc thu')
        """);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("motcua_ui");
    config.setPassword(addresses.uiPassword());
    screens = new HikariDataSource(config);
    JdbcClient jdbc = JdbcClient.create(screens);
    Access access =
        new Access(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(screens)),
            new Units(List.of(unit(OLD, NEW), unit(NEW, null), unit(DEPARTMENT, null))));
    shelves = new ShelfQueries(jdbc, access, Clock.fixed(NOW, ZoneOffset.UTC), TERM);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @BeforeEach
  void nothingYet() {
    run("delete from casefile.supplement_request");
    run("delete from casefile.dossier");
  }

  @Test
  void aDossierLiesWhereItsNextStepIsAwaitedFrom() {
    String running = dossier(1, NEW, "clock_state = 'RUNNING'");
    String posted = dossier(2, NEW, WAITING + ", stop_reason = 'posting'");
    String asked = dossier(3, NEW, WAITING + ", stop_reason = 'supplement'");
    String paying = dossier(4, NEW, WAITING + ", stop_reason = 'obligation'");
    String done = dossier(5, NEW, "clock_state = 'SETTLED', settled_at = received_at");
    dossier(6, NEW, "clock_state = 'SETTLED', settled_at = received_at, returned_at = received_at");
    dossier(7, NEW, "state = 'WITHDRAWN'");

    assertThat(codes(Shelf.SUPPLEMENT, DESK)).containsExactly(asked);
    assertThat(codes(Shelf.OBLIGATION, DESK)).containsExactly(paying);
    assertThat(codes(Shelf.IN_PROCESS, DESK)).containsExactlyInAnyOrder(running, posted);
    assertThat(codes(Shelf.TO_RETURN, DESK)).containsExactly(done);
  }

  @Test
  void anApplicantAskedBeforeTheAcceptanceIsWaitedForUntilTheAnswerIsThere() {
    String asked = dossier(1, NEW, "state = 'REGISTERED', accepted_at = null, status = 5");
    String answered = dossier(2, NEW, "state = 'REGISTERED', accepted_at = null, status = 5");
    dossier(3, NEW, "state = 'REGISTERED', accepted_at = null");
    request(asked, "null");
    request(answered, "now()");

    assertThat(shelves.page(Shelf.SUPPLEMENT, DESK, null, 10).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.dossierCode()).hasToString(asked);
          assertThat(row.counting()).isEqualTo(Counting.NOT_BEGUN);
        });
    assertThat(shelves.counts(DESK).of(Shelf.SUPPLEMENT)).isOne();
    assertThat(codes(Shelf.IN_PROCESS, DESK)).isEmpty();
  }

  @Test
  void aRowSaysSinceWhenUntilWhenAndWhatBecomesOfTheLimit() {
    dossier(1, NEW, WAITING + ", stop_reason = 'supplement', received_at = '2026-11-02T03:00Z'");
    dossier(
        2,
        NEW,
        WAITING
            + """
            , stop_reason = 'supplement', clock_policy = '{"afterSupplement": "RESTART"}'\
            """);
    run("update casefile.dossier set stopped_at = '2026-11-03T03:00Z'");

    List<ShelfRow> rows = shelves.page(Shelf.SUPPLEMENT, DESK, null, 10).rows();
    assertThat(rows)
        .extracting(ShelfRow::counting)
        .containsExactly(Counting.GOES_ON, Counting.RESTARTS);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.since()).isEqualTo("2026-11-03T03:00:00Z");
          assertThat(row.until()).isEqualTo("2026-12-03T03:00:00Z");
          assertThat(row.applicantMasked()).isEqualTo("N. T.");
        });
  }

  @Test
  void whoWaitsLongestComesFirstPageByPageAndWhatHasNoLimitLast() {
    List<String> wanted = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      String due = number == 7 ? "null" : "'2026-11-%02dT03:00Z'".formatted(number / 2 + 10);
      wanted.add(
          dossier(number, number % 2 == 0 ? OLD : NEW, "clock_state = 'RUNNING', due_at = " + due));
    }
    List<String> found = new ArrayList<>();
    ShelfCursor after = null;
    do {
      ShelfPage page = shelves.page(Shelf.IN_PROCESS, DESK, after, 3);
      page.rows().forEach(row -> found.add(row.dossierCode().value()));
      after = page.next();
    } while (after != null);

    assertThat(found).containsExactlyElementsOf(wanted);
  }

  @Test
  void todayBeginsAtMidnightInVietnamAndTheNewestComesFirst() {
    dossier(1, NEW, "received_at = '2026-11-22T16:59Z'");
    String first = dossier(2, NEW, "received_at = '2026-11-22T17:00Z'");
    String returned = dossier(3, NEW, "state = 'RETURNED', received_at = '2026-11-23T01:00Z'");
    dossier(4, NEW, "state = 'REGISTERED', accepted_at = null, received_at = '2026-11-23T02:00Z'");

    assertThat(codes(Shelf.RECEIVED_TODAY, DESK)).containsExactly(returned, first);
    assertThat(shelves.counts(DESK).of(Shelf.RECEIVED_TODAY)).isEqualTo(2);
  }

  @Test
  void theDeskThatReceivedItAndTheUnitThatSettlesItSeeItOnceAndNobodyElse() {
    String sent = dossier(1, OLD, "competent_unit = '20500', units = '{20042, 20500}'");

    assertThat(codes(Shelf.IN_PROCESS, DESK)).containsExactly(sent);
    assertThat(codes(Shelf.IN_PROCESS, actor(DEPARTMENT, Role.SPECIALIST))).containsExactly(sent);
    for (Actor nobody :
        List.of(actor(new UnitCode("20263"), Role.DESK), actor(NEW, Role.DESIGNER))) {
      assertThat(codes(Shelf.IN_PROCESS, nobody)).isEmpty();
      assertThat(shelves.counts(nobody).of(Shelf.IN_PROCESS)).isZero();
    }
  }

  @Test
  void countingEndsWhereNobodyReadsOn() {
    run(
        """
        insert into casefile.dossier (code, procedure_code, procedure_version, channel,
          receiving_unit, commune_unit, competent_unit, units, return_way, state, accepted_at,
          clock_state, registered_by, applicant_masked, search_text)
        select 'H17.20999-261123-' || 10000 + n, '1.000001', 1, 'DIRECT', '20999', '20999', '20999',
          array['20999'], 'DESK', 'ACCEPTED', now(), 'RUNNING', 'test', 'N. T.', 'n'
        from generate_series(1, 1200) n
        """);

    ShelfCounts counts = shelves.counts(DESK);
    assertThat(counts.of(Shelf.IN_PROCESS)).isEqualTo(ShelfCounts.MOST);
    assertThat(counts.more(Shelf.IN_PROCESS)).isTrue();
    assertThat(counts.more(Shelf.TO_RETURN)).isFalse();
  }

  private static List<String> codes(Shelf shelf, Actor actor) {
    return shelves.page(shelf, actor, null, 50).rows().stream()
        .map(row -> row.dossierCode().value())
        .toList();
  }

  private static String dossier(int number, UnitCode unit, String set) {
    String code = "H17." + unit + "-261123-" + String.format("%04d", number);
    run(
        """
        insert into casefile.dossier (code, procedure_code, procedure_version, channel,
          receiving_unit, commune_unit, competent_unit, units, return_way, state, received_at,
          accepted_at, clock_state, registered_by, applicant_masked, search_text)
        values ('%1$s', '1.000001', 1, 'DIRECT', '%2$s', '%2$s', '%2$s', array['%2$s'], 'DESK',
          'ACCEPTED', '2026-11-20T03:00Z', '2026-11-20T03:00Z', 'RUNNING', 'test', 'N. T.', 'n')
        """
            .formatted(code, unit));
    run("update casefile.dossier set " + set + " where code = '" + code + "'");
    return code;
  }

  private static void request(String code, String answered) {
    run(
        """
        insert into casefile.supplement_request (dossier_code, task_key, round, element_id, items,
          reason, requested_by, answered_at)
        values ('%1$s', right('%1$s', 4)::bigint, 1, 'step-receive', '[]', 'x', 'test', %2$s)
        """
            .formatted(code, answered));
  }

  private static void run(String sql) {
    everything.sql(sql).update();
  }

  private static Actor actor(UnitCode unit, Role role) {
    return new Actor("ngan." + unit, "Cán bộ Ngăn", unit, Set.of(role));
  }

  private static Unit unit(UnitCode code, @Nullable UnitCode successor) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    LocalDate end = successor == null ? null : day.minusDays(1);
    return new Unit(
        code,
        "Đơn vị " + code,
        UnitType.COMMUNE,
        null,
        null,
        "H17." + code,
        successor == null ? day : day.minusYears(5),
        end,
        successor);
  }
}
