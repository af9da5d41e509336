package vn.motcua.dossiers.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.Outbox;

/**
 * What workers write into and read from case files, in the system's name. Each record is written
 * once per key; writing it again changes nothing.
 */
public final class ServiceRecords {

  private static final String SYSTEM = "system";
  private static final int SETTLED = 9;

  private final JdbcClient jdbc;
  private final Access access;
  private final SubjectRows subjects;
  private final DossierClock dossierClock;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  public ServiceRecords(
      JdbcClient jdbc,
      Access access,
      Units units,
      DossierClock dossierClock,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.subjects = new SubjectRows(jdbc, units);
    this.dossierClock = dossierClock;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a data service needs to know; empty if there is no such dossier. */
  public Optional<Subject> subject(DossierCode code) {
    return access.asSystem(() -> subjects.find(code));
  }

  /**
   * The dossier reached a status: kept, told to the portal and to the applicant.
   *
   * @param status National Portal code, 2 to 10
   */
  public void recordStatus(DossierCode code, int status, long elementInstanceKey) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    access.asSystem(() -> {
      Locked dossier = lock(code);
      if (!insertStatus(code, status, elementInstanceKey, now)) {
        return;
      }
      updateStatus(code, status, now);
      if (status == SETTLED && dossier.accepted()) {
        dossierClock.record(code, ClockFact.settled(now), SYSTEM);
      }
      String key = code + ":" + status + ":" + elementInstanceKey;
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("status", status);
      told.put("at", now.toString());
      told.put("unit", dossier.competentUnit());
      told.put("procedure", dossier.procedure());
      if (status >= SETTLED) {
        issued(code).ifPresent(result -> told.put("result", result));
      }
      outbox.append(Outbox.PORTAL, code.value(), key, told);
      outbox.append(Outbox.NOTIFICATION, code.value(), key, Map.of("template", "status-" + status));
    });
  }

  /** The signed result that was issued, as the portal is told of it. */
  private Optional<Map<String, Object>> issued(DossierCode code) {
    return jdbc.sql("select sha256, size from casefile.issued_result where dossier_code = :code")
        .param("code", code.value())
        .query((row, number) ->
            Map.<String, Object>of("sha256", row.getString("sha256"), "size", row.getInt("size")))
        .optional();
  }

  /** Sends the applicant a notice of its own. */
  public void notifyApplicant(DossierCode code, String template, long elementInstanceKey) {
    access.asSystem(() ->
        outbox.append(
            Outbox.NOTIFICATION,
            code.value(),
            code + ":" + template + ":" + elementInstanceKey,
            Map.of("template", template)));
  }

  /** A registry answered. */
  public void recordCheck(
      DossierCode code,
      String elementId,
      String registry,
      CheckResult result,
      @Nullable String reference,
      String key) {
    once(
        code,
        "registry-checked",
        Map.of("registry", registry, "result", result.name()),
        jdbc.sql(
                """
                insert into casefile.registry_check
                  (call_key, dossier_code, element_id, registry, result, reference)
                values (:key, :code, :element, :registry, :result, :reference)
                on conflict (call_key) do nothing
                """)
            .param("key", key)
            .param("code", code.value())
            .param("element", elementId)
            .param("registry", registry)
            .param("result", result.name())
            .param("reference", reference));
  }

  /** The document register gave a number. */
  public void recordNumber(
      DossierCode code, String elementId, String number, LocalDate issuedOn, String key) {
    once(
        code,
        "document-numbered",
        Map.of("number", number, "on", issuedOn.toString()),
        jdbc.sql(
                """
                insert into casefile.document_number
                  (call_key, dossier_code, element_id, number, issued_on)
                values (:key, :code, :element, :number, :on) on conflict (call_key) do nothing
                """)
            .param("key", key)
            .param("code", code.value())
            .param("element", elementId)
            .param("number", number)
            .param("on", issuedOn));
  }

  /**
   * The applicant was asked to pay.
   *
   * @param dong amount in đồng
   */
  public void recordPaymentRequest(
      DossierCode code, long dong, String requestId, @Nullable String payUrl, String key) {
    once(
        code,
        "payment-requested",
        Map.of("dong", dong, "request", requestId),
        jdbc.sql(
                """
                insert into casefile.payment_request
                  (call_key, dossier_code, dong, request_id, pay_url)
                values (:key, :code, :dong, :request, :url) on conflict (call_key) do nothing
                """)
            .param("key", key)
            .param("code", code.value())
            .param("dong", dong)
            .param("request", requestId)
            .param("url", payUrl));
  }

  private void once(
      DossierCode code, String action, Map<String, Object> data, JdbcClient.StatementSpec insert) {
    access.asSystem(() -> {
      Locked dossier = lock(code);
      if (insert.update() == 1) {
        audit.append(new AuditEntry(dossier.competentUnit(), SYSTEM, action, code.value(), data));
      }
    });
  }

  /** Acts and records of one dossier queue up behind each other. */
  private Locked lock(DossierCode code) {
    return jdbc.sql(
            """
            select competent_unit, procedure_code, accepted_at is not null
            from casefile.dossier where code = :code for update
            """)
        .param("code", code.value())
        .query((row, number) -> new Locked(row.getString(1), row.getString(2), row.getBoolean(3)))
        .single();
  }

  private boolean insertStatus(DossierCode code, int status, long elementKey, Instant at) {
    return jdbc.sql(
                """
                insert into casefile.status (dossier_code, status, element_key, at)
                values (:code, :status, :element, :at) on conflict do nothing
                """)
            .param("code", code.value())
            .param("status", status)
            .param("element", elementKey)
            .param("at", Rows.timestamp(at))
            .update()
        == 1;
  }

  private void updateStatus(DossierCode code, int status, Instant at) {
    jdbc.sql("update casefile.dossier set status = :status, status_at = :at where code = :code")
        .param("status", status)
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  private record Locked(String competentUnit, String procedure, boolean accepted) {}
}
