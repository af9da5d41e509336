package vn.motcua.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.act.BesideTheSteps.APPROVER;
import static vn.motcua.dossiers.act.BesideTheSteps.question;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.BesideTheSteps;
import vn.motcua.dossiers.act.StopRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.stuck.StepRetries;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/**
 * What the real engine makes of the acts beside the steps: through outbox, relay and projection.
 */
@MotcuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideTheStepsIT {

  private static final Duration DEPLOYED = Duration.ofMinutes(15);
  private static final Duration A_ROUND = Duration.ofMinutes(3);
  private static final ActResult DONE = new ActResult.Done();
  private static final Actor SUPERVISOR =
      new Actor("nha.giamsat", "Cán bộ nha.giamsat", new UnitCode("48"), Set.of(Role.SUPERVISOR));
  private static final UnitCode THANH_KHE = new UnitCode("20209");

  private final House house;
  private final BesideTheSteps beside;
  private final JdbcClient jdbc;
  private final Addresses addresses;
  private WorkersProcess workers;

  BesideTheStepsIT(Addresses addresses) {
    this.addresses = addresses;
    this.house = new House(addresses);
    this.beside = new BesideTheSteps(house);
    this.jdbc = house.workers.jdbc();
  }

  @BeforeAll
  void start() throws Exception {
    // What tests of the database alone left to send belongs to no process.
    house.owner().sql("truncate casefile.outbox").update();
    workers = WorkersProcess.start(addresses);
  }

  @AfterAll
  void stop() {
    workers.close();
    house.close();
  }

  @Test
  void opinionsRunSideBySideReferralsAndActsAreTakenBackAndAStopEndsItAll() throws Exception {
    DossierCode code = aDossier();
    complete(code, "step-receive", "accept", House.DESK);
    assertThat(house.screens.acts().claim(task(code, "step-examine"), House.SPECIALIST))
        .isEqualTo(DONE);

    assertThat(beside.acts.consult(code, question(House.SON_TRA), House.SPECIALIST))
        .isEqualTo(DONE);
    assertThat(beside.acts.consult(code, question(THANH_KHE), House.SPECIALIST)).isEqualTo(DONE);
    await(code, "step-opinion", List.of("20209", "20263"));
    complete(code, "step-opinion", "20263", "answered", House.STRANGER);
    await(code, "step-opinion", List.of("20209"));

    assertThat(beside.acts.refer(code, question(House.SON_TRA), House.SPECIALIST)).isEqualTo(DONE);
    await(code, "step-referral", List.of("20263"));
    assertThat(beside.acts.takeBack(code, House.SPECIALIST)).isEqualTo(DONE);
    await(code, "step-referral", List.of());

    long first = task(code, "step-examine");
    complete(code, "step-examine", "pass", House.SPECIALIST);
    await(code, "step-approve", List.of("20242"));
    assertThat(beside.acts.takeBack(code, House.SPECIALIST)).isEqualTo(DONE);
    await(code, "step-approve", List.of());
    await(code, "step-examine", List.of("20242"));
    assertThat(task(code, "step-examine")).isNotEqualTo(first);

    assertThat(beside.acts.stop(code, new StopRequest("Thử nghiệm", null), APPROVER))
        .isEqualTo(DONE);
    await(code, "step-examine", List.of());
    await(code, "step-opinion", List.of());
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() -> {
          assertThat(value("select state from readmodel.process_instance", code))
              .isEqualTo("COMPLETED");
          assertThat(value("select max(status)::text from casefile.status", code)).isEqualTo("8");
        });
    assertThat(value("select count(*)::text from readmodel.incident", code)).isEqualTo("0");
  }

  @Test
  void aStepThatStoppedForAFaultRunsAgainOnceASupervisorAsksForIt() throws Exception {
    StepRetries retries = retries();
    DossierCode code = aDossier();
    workers.control("civil-status", "{\"status\": 422}");
    try {
      complete(code, "step-receive", "accept", House.DESK);
      awaitIncidents(code, 1);
      assertThat(retries.retry(code, SUPERVISOR)).isEqualTo(DONE);
      awaitIncidents(code, 2);
    } finally {
      workers.control("civil-status", "{}");
    }
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(value("select coalesce(max(reason), '') from readmodel.stuck_dossier", code))
                .isEqualTo("INCIDENT"));

    assertThat(retries.retry(code, SUPERVISOR)).isEqualTo(DONE);
    assertThat(retries.retry(code, SUPERVISOR)).isNotEqualTo(DONE);
    await(code, "step-examine", List.of("20242"));
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(
                    value(
                        "select count(*) filter (where resolved_at is null)::text from readmodel.incident",
                        code))
                .isEqualTo("0"));
    assertThat(retries.retry(code, SUPERVISOR))
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains("đã được cho chạy lại"));
    assertThat(
            value("select count(*) filter (where state = 'dead')::text from casefile.outbox", code))
        .isEqualTo("0");
  }

  private StepRetries retries() {
    House.Side side = house.screens;
    return new StepRetries(
        side.jdbc(),
        side.access(),
        new EngineOutbox(side.outbox()),
        side.audit(),
        Clock.systemUTC());
  }

  /** So many steps of the dossier have stopped so far, and the last one still does. */
  private void awaitIncidents(DossierCode code, int number) {
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(
                    value(
                        """
                        select count(*) || ' ' || count(*) filter (where resolved_at is null)
                        from readmodel.incident
                        """,
                        code))
                .isEqualTo(number + " 1"));
  }

  private DossierCode aDossier() throws Exception {
    var response =
        workers.post(
            "/api/v1/dossiers",
            "beside-" + System.nanoTime(),
            """
            {"procedureCode":"1.000894","receivingUnit":"20242","communeUnit":"20242",
             "applicant":{"fullName":"Nguyễn Thị Thử Nghiệm","personalId":"999000000001",
              "phone":"0900000000"},
             "facts":{"extractCopies":1}}
            """);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return new DossierCode(
        JsonMapper.shared().readTree(response.body()).path("dossierCode").asString());
  }

  private void complete(DossierCode code, String element, String outcome, Actor actor) {
    assertThat(house.screens.acts().complete(task(code, element), outcome, Map.of(), actor))
        .isEqualTo(DONE);
  }

  private void complete(
      DossierCode code, String element, String unit, String outcome, Actor actor) {
    long key =
        jdbc.sql(OPEN + " and t.unit = :unit")
            .param("code", code.value())
            .param("element", element)
            .param("unit", unit)
            .query((row, number) -> row.getLong("task_key"))
            .single();
    assertThat(house.screens.acts().complete(key, outcome, Map.of("opinion", "Nhất trí"), actor))
        .isEqualTo(DONE);
  }

  private static final String OPEN =
      """
      select t.task_key, t.unit from readmodel.task t
      where t.dossier_code = :code and t.element_id = :element and t.state = 'CREATED'
        and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
      """;

  /** The one task that waits at the element, as soon as the projection shows it. */
  private long task(DossierCode code, String element) {
    return Awaitility.await()
        .atMost(DEPLOYED)
        .until(
            () ->
                jdbc.sql(OPEN)
                    .param("code", code.value())
                    .param("element", element)
                    .query((row, number) -> row.getLong("task_key"))
                    .list(),
            found -> found.size() == 1)
        .getFirst();
  }

  /** The engine itself has these tasks and no others at the element. */
  private void await(DossierCode code, String element, List<String> units) {
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select unit from readmodel.task
                            where dossier_code = :code and element_id = :element
                              and state = 'CREATED' order by unit
                            """)
                        .param("code", code.value())
                        .param("element", element)
                        .query(String.class)
                        .list())
                .isEqualTo(units));
  }

  private String value(String select, DossierCode code) {
    return jdbc.sql(select + " where dossier_code = :code")
        .param("code", code.value())
        .query(String.class)
        .single();
  }
}
