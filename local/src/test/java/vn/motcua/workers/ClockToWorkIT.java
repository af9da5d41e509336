package vn.motcua.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The clock is moved in the row; the workers, the real engine and the projection do the rest. */
@MotcuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockToWorkIT {

  private static final Duration DEPLOYED = Duration.ofMinutes(15);
  private static final Duration A_ROUND = Duration.ofMinutes(3);

  private final Addresses addresses;
  private final JdbcClient jdbc;
  private WorkersProcess workers;

  ClockToWorkIT(Addresses addresses) {
    this.addresses = addresses;
    this.jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                addresses.postgres(), "motcua_workers", addresses.workersPassword()));
  }

  @BeforeAll
  void start() throws Exception {
    // What tests of the database alone left to send belongs to no process.
    JdbcClient.create(
            new DriverManagerDataSource(
                addresses.postgres(), "motcua_owner", addresses.ownerPassword()))
        .sql("truncate casefile.outbox")
        .update();
    workers = WorkersProcess.start(addresses);
  }

  @AfterAll
  void stop() {
    workers.close();
  }

  @Test
  void theDeskTheHeadAndTheProvinceGetTheirTasksOneAfterTheOtherAndTheApplicantIsTold()
      throws Exception {
    String code = aDossierAtTheDesk();

    set(
        code,
        """
        state = 'ACCEPTED', accepted_at = now(), clock_state = 'RUNNING',
        due_at = now() + interval '1 day', early_until = now(), at_risk_from = now()
        """);
    awaitTask(code, "step-apologise", "desk", "20242");

    set(code, "due_at = date_trunc('milliseconds', now())");
    awaitTask(code, "step-escalate", "approver", "20242");
    assertThat(sent(code, "overdue")).isEqualTo(1);

    set(code, "escalate_at = now()");
    awaitTask(code, "step-oversee", "supervisor", "48");

    for (String element : List.of("step-apologise", "step-escalate", "step-oversee")) {
      assertThat(tasks(code, element)).hasSize(1);
    }
  }

  @Test
  void aDossierWhoseDeskIsLeftByEverybodyIsFoundAndForgottenWhenSomebodyComes() throws Exception {
    String code = aDossierAtTheDesk();
    String here = "unit = '20242' and 'desk' = any (roles)";
    official("it.quay", true);
    // Other tests have moved the engine's clock ahead of ours: its task would lie in the future.
    jdbc.sql(
            """
            update readmodel.task set created_at = least(created_at, now() - interval '1 minute')
            where dossier_code = :code
            """)
        .param("code", code)
        .update();
    awaitStuck(code, List.of());

    jdbc.sql("update casefile.official set active = false where " + here).update();
    try {
      awaitStuck(code, List.of("NO_OFFICIAL"));
    } finally {
      jdbc.sql("update casefile.official set active = true where " + here).update();
    }
    awaitStuck(code, List.of());
  }

  private String aDossierAtTheDesk() throws Exception {
    var response =
        workers.post(
            "/api/v1/dossiers",
            "clock-" + System.nanoTime(),
            """
            {"procedureCode":"1.000894","receivingUnit":"20242","communeUnit":"20242",
             "applicant":{"fullName":"Nguyễn Thị Thử Nghiệm","personalId":"999000000001",
              "phone":"0900000000"},
             "facts":{"extractCopies":1}}
            """);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    String code = JsonMapper.shared().readTree(response.body()).path("dossierCode").asString();
    Awaitility.await()
        .atMost(DEPLOYED)
        .untilAsserted(() -> assertThat(tasks(code, "step-receive")).hasSize(1));
    return code;
  }

  private void awaitTask(String code, String element, String role, String unit) {
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(tasks(code, element))
                .singleElement()
                .satisfies(task ->
                    assertThat(task).containsEntry("role", role).containsEntry("unit", unit)));
  }

  private void awaitStuck(String code, List<String> reasons) {
    Awaitility.await()
        .atMost(A_ROUND)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select s.reason from readmodel.stuck_dossier s
                            where s.dossier_code = :code
                            """)
                        .param("code", code)
                        .query(String.class)
                        .list())
                .isEqualTo(reasons));
  }

  private void official(String username, boolean active) {
    jdbc.sql(
            """
            insert into casefile.official (username, name, unit, roles, password_hash, active)
            values (:username, 'Cán bộ thử', '20242', array['desk'], '-', :active)
            on conflict (username) do update set active = excluded.active
            """)
        .param("username", username)
        .param("active", active)
        .update();
  }

  private void set(String code, String values) {
    jdbc.sql("update casefile.dossier set " + values + " where code = :code")
        .param("code", code)
        .update();
  }

  private long sent(String code, String template) {
    return jdbc.sql(
            """
            select count(*) from casefile.outbox
            where dossier_code = :code and topic = 'notification'
              and payload ->> 'template' = :template
            """)
        .param("code", code)
        .param("template", template)
        .query(Long.class)
        .single();
  }

  private List<Map<String, Object>> tasks(String code, String element) {
    return jdbc.sql(
            """
            select role, unit from readmodel.task
            where dossier_code = :code and element_id = :element and state = 'CREATED'
            """)
        .param("code", code)
        .param("element", element)
        .query()
        .listOfRows();
  }
}
