package vn.motcua.dossiers.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;

/**
 * Tells what the clock says: before expiry the desk, after it the head of the unit and the
 * applicant, later the province. Marks, messages and audit entries are one transaction, so that
 * several replicas and a crash at any moment tell each thing exactly once for each due date.
 *
 * @see "docs/decisions/0005"
 */
public final class DeadlineWatch implements Watch {

  static final int BATCH = 50;

  private static final String SYSTEM = "system";

  private final JdbcClient jdbc;
  private final Access access;
  private final CurrentCalendars calendars;
  private final EngineOutbox engine;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Notices notices;
  private final Clock clock;
  private final int escalateAfter;

  /**
   * @param escalateAfter working days after the due date at which the province is told
   */
  public DeadlineWatch(
      JdbcClient jdbc,
      Access access,
      CurrentCalendars calendars,
      EngineOutbox engine,
      Outbox outbox,
      AuditTrail audit,
      Notices notices,
      Clock clock,
      int escalateAfter) {
    this.jdbc = jdbc;
    this.access = access;
    this.calendars = calendars;
    this.engine = engine;
    this.outbox = outbox;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
    this.escalateAfter = escalateAfter;
  }

  /**
   * Tells what is due now, at most a batch of each kind, each batch in a transaction of its own.
   *
   * @return how many things were told; zero when nothing is due that somebody else does not hold
   */
  @Override
  public int round() {
    int told = 0;
    for (Notice notice : Notice.values()) {
      told += access.asSystem(() -> batch(notice));
    }
    return told;
  }

  /** When something will be due next, perhaps in the past; empty where nothing will. */
  @Override
  public Optional<Instant> next() {
    return access.asSystem(() ->
        jdbc.sql(DeadlineSql.NEXT)
            .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
            .single()
            .map(Timestamp::toInstant));
  }

  private int batch(Notice notice) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<DueDossier> due =
        jdbc.sql(DeadlineSql.due(notice))
            .param("element", notice.element)
            .param("now", Rows.timestamp(now))
            .param("limit", BATCH)
            .query((row, number) -> dossier(row))
            .list();
    due.forEach(dossier -> tell(notice, dossier, now));
    audit.appendAll(
        due.stream().filter(DueDossier::inEngine).map(one -> entry(notice, one)).toList());
    return due.size();
  }

  private void tell(Notice notice, DueDossier dossier, Instant now) {
    String key = dossier.dueAt().toString();
    if (opensTask(notice, dossier)) {
      engine.publish(dossier.code(), notice.message, key);
    }
    notice
        .template()
        .filter(template -> !dossier.synthetic())
        .ifPresent(template ->
            outbox.append(
                Outbox.NOTIFICATION,
                dossier.code().value(),
                template + ":" + dossier.code() + ":" + key,
                Map.of("template", template, "due", key)));
    if (dossier.inEngine() && !dossier.synthetic()) {
      tellOfficials(notice, dossier, key);
    }
    var mark = jdbc.sql(DeadlineSql.mark(notice)).param("code", dossier.code().value());
    switch (notice) {
      case AT_RISK -> mark.param("now", Rows.timestamp(now)).update();
      case MISSED -> mark.param("escalateAt", Rows.timestamp(escalateAt(dossier))).update();
      case ESCALATED -> mark.update();
    }
  }

  /** Whoever holds a task of the dossier; once it is late the head of the unit too. */
  private void tellOfficials(Notice notice, DueDossier dossier, String key) {
    About about = About.dossier(dossier.code(), dossier.code() + ":" + key).with("due", key);
    List<String> holders =
        jdbc.sql(DeadlineSql.HOLDERS)
            .param("code", dossier.code().value())
            .query(String.class)
            .list();
    switch (notice) {
      case AT_RISK -> notices.tell(holders, NoticeKind.AT_RISK, about);
      case MISSED -> {
        notices.tell(holders, NoticeKind.OVERDUE, about);
        notices.tell(Role.HEAD, dossier.unit(), NoticeKind.OVERDUE, about);
      }
      case ESCALATED -> {
        // The province gets a task of its own.
      }
    }
  }

  /** A dossier once re-appointed gets no second apology (R14); an open task is enough. */
  private static boolean opensTask(Notice notice, DueDossier dossier) {
    return dossier.inEngine()
        && !dossier.waiting()
        && !(notice == Notice.AT_RISK && dossier.extended());
  }

  private Instant escalateAt(DueDossier dossier) {
    return calendars.of(dossier.unit()).plusWorkingDays(dossier.dueAt(), escalateAfter);
  }

  private static AuditEntry entry(Notice notice, DueDossier dossier) {
    return new AuditEntry(
        dossier.unit().value(),
        SYSTEM,
        notice.message,
        dossier.code().value(),
        Map.of("due", dossier.dueAt().toString(), "task", opensTask(notice, dossier)));
  }

  private static DueDossier dossier(ResultSet row) throws SQLException {
    return new DueDossier(
        new DossierCode(row.getString("code")),
        new UnitCode(row.getString("competent_unit")),
        Rows.instantOf(row, "due_at"),
        row.getBoolean("extended"),
        row.getBoolean("waiting"),
        row.getBoolean("in_engine"),
        row.getBoolean("synthetic"));
  }
}
