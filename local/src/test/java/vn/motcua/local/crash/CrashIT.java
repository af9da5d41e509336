package vn.motcua.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.traffic.Counter;
import vn.motcua.local.traffic.Crew;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.IntakeClient;

/**
 * Two hundred dossiers are on their way; the broker, Elasticsearch, PostgreSQL and the workers are
 * killed one after the other. Times are for liveness only, nothing is asserted about them.
 */
@ExtendWith(OwnStack.class)
class CrashIT {
  private static final int DOSSIERS = 200;
  private static final Duration LIVENESS = Duration.ofMinutes(15);
  private static final List<ProcedureCode> PROCEDURES =
      List.of(
          new ProcedureCode("1.001193"),
          new ProcedureCode("1.004837"),
          new ProcedureCode("1.014862"),
          new ProcedureCode("1.008990"));

  private final List<String> codes = new ArrayList<>();

  @Test
  void everyDossierReachesItsEndOnceWhateverIsKilled(FullStack stack) throws Exception {
    IntakeClient portal =
        new IntakeClient(stack.address(PartName.WORKERS), stack.addresses().apiToken());
    try (House officials = House.ofOfficials(stack.addresses());
        House system = House.ofSystem(stack.addresses())) {
      Counter counter = new Counter(officials, FullStack.officials(), PROCEDURES, 1_000);
      for (DossierCode code : counter.register(DOSSIERS)) {
        codes.add(code.value());
      }
      assertThat(codes).doesNotHaveDuplicates();
      Books books = new Books(system);
      try (Crew crew = new Crew(officials, FullStack.officials(), new Crew.Habits(5, 10), portal)) {
        after(150, crew);
        killEngine(stack, counter, portal);
        after(400, crew);
        stack.kill(PartName.ELASTICSEARCH);
        stack.restart(PartName.ELASTICSEARCH);
        after(600, crew);
        killDatabase(stack, counter, portal);
        after(800, crew);
        assertThat(books.ended(codes)).as("still in the middle").isLessThan(codes.size());
        stack.kill(PartName.WORKERS);
        stack.restart(PartName.WORKERS);
        finish(books, crew);
        proveNothingLostNothingTwice(stack, system, books, crew);
      }
    }
  }

  private void killEngine(FullStack stack, Counter counter, IntakeClient portal) throws Exception {
    stack.kill(PartName.ZEEBE);
    codes.add(counter.register().value());
    for (int number = 0; number < 4; number++) {
      HttpResponse<String> answer = portal.submit(counter.nextCase());
      assertThat(answer.statusCode()).as("without the engine: " + answer.body()).isEqualTo(201);
      codes.add(JsonMapper.shared().readTree(answer.body()).path("dossierCode").asString());
    }
    stack.restart(PartName.ZEEBE);
  }

  private static void killDatabase(FullStack stack, Counter counter, IntakeClient portal)
      throws Exception {
    stack.kill(PartName.POSTGRESQL);
    HttpResponse<String> answer = portal.submit(counter.nextCase());
    assertThat(answer.statusCode()).as("without the database: " + answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).get().asString().matches("[0-9]+");
    stack.restart(PartName.POSTGRESQL);
  }

  private static void after(long acts, Crew crew) {
    await("acts: " + acts)
        .atMost(LIVENESS)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> crew.tally().acts() >= acts);
    System.err.println("[crash] " + crew.tally());
  }

  private void finish(Books books, Crew crew) {
    try {
      await("all ended")
          .atMost(LIVENESS)
          .pollInterval(Duration.ofSeconds(1))
          .until(() ->
              books.ended(codes) == codes.size()
                  && books.count("select count(*) from casefile.outbox where state = 'pending'")
                      == 0);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          books.ended(codes)
              + " of "
              + codes.size()
              + " ended; "
              + crew.tally()
              + crew.surprises()
              + "\n"
              + books.unfinished(),
          e);
    }
  }

  private void proveNothingLostNothingTwice(FullStack stack, House system, Books books, Crew crew)
      throws Exception {
    System.err.println("[crash] " + crew.tally());
    assertThat(crew.surprises()).isEmpty();
    assertThat(crew.tally().repeated()).as("second attempts were made").isPositive();
    assertThat(crew.tally().supplements()).isPositive();

    Map<String, List<String>> instances = books.instances(codes);
    Map<String, List<String>> states = books.states(codes);
    Map<String, List<String>> statuses = books.statuses(codes);
    Map<String, List<String>> heard = Books.heardByPortal(stack.address(PartName.STAND_INS));
    Map<String, List<String>> supplements = books.supplements(codes);
    for (String code : codes) {
      assertThat(instances.get(code)).as(code).containsExactly("COMPLETED");
      assertThat(states.get(code)).as(code).containsExactly("RETURNED");
      List<String> expected =
          supplements.containsKey(code)
              ? List.of("2", "4", "5", "4", "9", "10")
              : List.of("2", "4", "9", "10");
      assertThat(statuses.get(code)).as(code).isEqualTo(expected);
      assertThat(heard.get(code)).as("portal of " + code).isEqualTo(expected);
    }

    long acts = books.count("select count(*) from casefile.task_act");
    Records records = new Records(stack.addresses().elasticsearch());
    assertThat(books.count("select count(*) from audit.entry where action = 'task-completed'"))
        .isEqualTo(acts);
    assertThat(records.tasksCompleted()).isEqualTo(acts);
    assertThat(books.count("select count(*) from readmodel.task where state = 'COMPLETED'"))
        .isEqualTo(acts);
    assertThat(records.instancesBegun())
        .isEqualTo(books.count("select count(*) from casefile.dossier"));
    assertThat(books.count("select count(*) from casefile.outbox where state = 'dead'")).isZero();
    assertThat(books.count("select count(*) from readmodel.incident where resolved_at is null"))
        .isZero();
    assertThat(system.get(AuditTrail.class).verify().problems()).isEmpty();
  }
}
