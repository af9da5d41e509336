package vn.motcua.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.crash.OwnStack;
import vn.motcua.local.crash.Records;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.traffic.Counter;
import vn.motcua.local.traffic.Crew;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.IntakeClient;

/** After traffic, neither the engine's records nor any log knows the people it was about. */
@ExtendWith(OwnStack.class)
class NoPersonalDataIT {
  private static final List<ProcedureCode> PROCEDURES =
      List.of(
          new ProcedureCode("1.001193"),
          new ProcedureCode("1.000894"),
          new ProcedureCode("1.014862"));

  @Test
  void engineAndLogsKnowNoPerson(FullStack stack) throws Exception {
    List<String> codes = new ArrayList<>();
    Fingerprints people;
    try (House officials = House.ofOfficials(stack.addresses());
        House system = House.ofSystem(stack.addresses())) {
      traffic(stack, officials, system, codes);
      people = new Fingerprints(applicants(system));
    }

    Map<String, String> found = new TreeMap<>();
    AtomicLong documents = new AtomicLong();
    AtomicLong naming = new AtomicLong();
    new Records(stack.addresses().elasticsearch())
        .each(document -> {
          documents.incrementAndGet();
          if (document.contains(codes.getFirst())) {
            naming.incrementAndGet();
          }
          people.in(document).ifPresent(who -> found.put("record: " + who, excerpt(document, who)));
        });
    assertThat(naming).as("the search finds what is there").hasPositiveValue();
    assertThat(found).as("people in %d records of the engine", documents.get()).isEmpty();

    List<Path> logs = stack.logs();
    assertThat(logs).extracting(path -> path.getFileName().toString()).contains("workers.log");
    String workers = text(logs.stream().filter(log -> log.endsWith("workers.log")).toList());
    assertThat(workers).as("the search reads what is logged").contains("Catalogue");
    for (Path log : logs) {
      String text = text(List.of(log));
      people.in(text).ifPresent(who -> found.put(log + ": " + who, excerpt(text, who)));
    }
    assertThat(found).as("people in %d log files", logs.size()).isEmpty();
    System.err.printf(
        "[privacy] %d fingerprints in none of %d records and %d log files%n",
        people.size(), documents.get(), logs.size());
  }

  /** Dossiers that end well, and requests that fail in every way that is tempting to log. */
  private static void traffic(FullStack stack, House officials, House system, List<String> codes)
      throws Exception {
    IntakeClient portal =
        new IntakeClient(stack.address(PartName.WORKERS), stack.addresses().apiToken());
    Counter counter = new Counter(officials, FullStack.officials(), PROCEDURES, 50_000);
    try (Crew crew = new Crew(officials, FullStack.officials(), new Crew.Habits(3, 0), portal)) {
      for (DossierCode code : counter.register(12)) {
        codes.add(code.value());
      }
      var online = counter.nextCase();
      assertThat(portal.submit(online).statusCode()).isEqualTo(201);
      assertThat(portal.submit(online).statusCode()).as("repeated").isEqualTo(201);
      assertThat(portal.raw(json("Nguyễn Thị Thử Nghiệm", "999080050001", "]")).statusCode())
          .as("broken JSON")
          .isEqualTo(400);
      assertThat(portal.raw(json("H'Thử Nghiệm Êban", "99908005000x", "")).statusCode())
          .as("an ID that is none")
          .isEqualTo(400);
      assertThat(portal.raw(json("Trần Văn Mẫu Thử", "999999999999", "")).statusCode())
          .as("an ID nobody can have")
          .isEqualTo(422);
      await("all ended")
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> ended(system, codes) == codes.size());
      assertThat(crew.surprises()).isEmpty();
    }
  }

  private static String json(String name, String personalId, String rest) {
    return """
    {"procedureCode":"1.000894","receivingUnit":"20242","communeUnit":"20242",
     "applicant":{"fullName":"%s","personalId":"%s","phone":"0999050001"}}%s
    """
        .formatted(name, personalId, rest);
  }

  private static long ended(House system, List<String> codes) {
    return system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(
                    """
                    select count(*) from readmodel.process_instance
                    where dossier_code in (:codes) and state = 'COMPLETED'
                    """)
                .param("codes", codes)
                .query(Long.class)
                .single());
  }

  /** What the case file knows of everybody who ever applied here. */
  private static List<String> applicants(House system) {
    return system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(
                    """
                    select distinct unnest(array[full_name, personal_id, phone, email, address])
                    from casefile.applicant
                    """)
                .query(String.class)
                .list());
  }

  private static String text(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private static String excerpt(String text, String who) {
    int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(who));
    return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
  }
}
