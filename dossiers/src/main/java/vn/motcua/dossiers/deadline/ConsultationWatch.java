package vn.motcua.dossiers.deadline;

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
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;

/**
 * Tells whoever asked another unit that its answer is late, and the head of the one-stop that
 * received the dossier (R11); once for each question.
 */
public final class ConsultationWatch implements Watch {

  static final String DUE =
      """
      select c.id, c.dossier_code, c.unit, c.asked_by, d.receiving_unit,
        d.state = 'ACCEPTED' running
      from casefile.consultation c
      join casefile.dossier d on d.code = c.dossier_code
      where c.answered_at is null and c.taken_back_at is null and c.late_told_at is null
        and c.due_at <= :now
      order by c.due_at limit 50 for update of c skip locked
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  public ConsultationWatch(
      JdbcClient jdbc, Access access, Units units, Notices notices, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public int round() {
    return access.asSystem(() -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      List<Late> due =
          jdbc.sql(DUE)
              .param("now", Rows.timestamp(now))
              .query((row, number) ->
                  new Late(
                      row.getLong("id"),
                      new DossierCode(row.getString("dossier_code")),
                      new UnitCode(row.getString("unit")),
                      row.getString("asked_by"),
                      new UnitCode(row.getString("receiving_unit")),
                      row.getBoolean("running")))
              .list();
      due.forEach(late -> tell(late, now));
      return due.size();
    });
  }

  @Override
  public Optional<Instant> next() {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select min(due_at) from casefile.consultation
                where answered_at is null and taken_back_at is null and late_told_at is null
                """)
            .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
            .single()
            .map(Timestamp::toInstant));
  }

  private void tell(Late late, Instant now) {
    jdbc.sql("update casefile.consultation set late_told_at = :now where id = :id")
        .param("now", Rows.timestamp(now))
        .param("id", late.id())
        .update();
    if (!late.running()) {
      return;
    }
    String unit = units.find(late.unit()).map(one -> one.name()).orElse(late.unit().value());
    About about = About.dossier(late.dossier(), "consultation:" + late.id()).with("unit", unit);
    notices.tell(late.askedBy(), NoticeKind.OPINION_LATE, about);
    notices.tell(Role.HEAD, late.receiving(), NoticeKind.OPINION_LATE, about);
    audit.append(
        new AuditEntry(
            late.receiving().value(),
            "system",
            "opinion-late",
            late.dossier().value(),
            Map.of("consultation", late.id(), "unit", late.unit().value())));
  }

  private record Late(
      long id,
      DossierCode dossier,
      UnitCode unit,
      String askedBy,
      UnitCode receiving,
      boolean running) {}
}
