package vn.motcua.dossiers.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.storage.Contents;

/**
 * Makes the register of a unit's one-stop (form 07): every dossier accepted in a period, in the
 * order of receipt, to be signed and kept. It names people, so only those who lead the unit make
 * it.
 */
public final class Registers {

  /** As many dossiers go into one register; more are made as several, for shorter periods. */
  public static final int MOST = 1_000;

  static final String RECEIVED =
      """
      select d.code, v.name_vi, a.full_name, a.address, d.competent_unit, d.received_at, d.due_at,
        d.returned_at, d.return_way
      from casefile.dossier d
      join casefile.procedure_version v
        on v.code = d.procedure_code and v.version = d.procedure_version
      join casefile.applicant a on a.dossier_code = d.code
      where d.accepted_at is not null and d.received_at >= :from and d.received_at < :until
        and d.receiving_unit = any (:units::text[])
      order by d.received_at, d.code desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Letterhead letterhead;
  private final DocumentBook book;

  public Registers(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      Units units,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.letterhead = new Letterhead(units);
    this.book = new DocumentBook(jdbc, audit, contents, templates, clock);
  }

  /**
   * Makes the register of the official's unit and of those it took over.
   *
   * @param until the last day, included
   */
  public MakeResult make(LocalDate from, LocalDate until, Actor actor) {
    if (!actor.is(Role.HEAD) && !actor.is(Role.APPROVER)) {
      return new MakeResult.Refused(RoleWords.notYours(DocumentKind.FORM_07));
    }
    List<Map<String, String>> rows = access.as(actor, () -> rows(from, until, actor.unit()));
    if (rows.isEmpty()) {
      return refused("document.register.empty");
    }
    if (rows.size() > MOST) {
      return refused("document.register.long", MOST);
    }
    Map<String, Object> fields = new LinkedHashMap<>(DocumentFields.empty(DocumentKind.FORM_07));
    fields.putAll(letterhead.of(DocumentKind.FORM_07, actor.unit(), actor));
    fields.put("from", Written.day(from));
    fields.put("until", Written.day(until));
    fields.put("rows", rows);
    try {
      return new MakeResult.Made(printed(fields, actor));
    } catch (PageLimit.TooManyPages e) {
      return refused("document.register.pages", PageLimit.MOST);
    }
  }

  /** Printed outside any transaction; anew if another register got the number meanwhile. */
  private MadeDocument printed(Map<String, Object> fields, Actor actor) {
    DocumentBook.Order order =
        new DocumentBook.Order(null, DocumentKind.FORM_07, actor.unit(), Authority.OWN, null, null);
    while (true) {
      DocumentBook.Draft draft = access.as(actor, () -> book.draft(order, fields));
      PdfPrinter.Printed printed = book.print(draft);
      try {
        return access.as(actor, () -> book.keep(draft, printed, actor));
      } catch (DocumentBook.NumberTaken e) {
        continue;
      }
    }
  }

  private static MakeResult refused(String key, Object... values) {
    return new MakeResult.Refused(Wording.text(key, values));
  }

  private List<Map<String, String>> rows(LocalDate from, LocalDate until, UnitCode unit) {
    List<String> codes = new ArrayList<>(List.of(unit.value()));
    units.lineage(unit).forEach(old -> codes.add(old.code().value()));
    List<Map<String, String>> lines = new ArrayList<>();
    jdbc.sql(RECEIVED)
        .param("from", midnight(from))
        .param("until", midnight(until.plusDays(1)))
        .param("units", codes.toArray(String[]::new))
        .param("limit", MOST + 1)
        .query(row -> {
          lines.add(line(row, lines.size() + 1));
        });
    return lines;
  }

  private Map<String, String> line(ResultSet row, int number) throws SQLException {
    UnitCode competent = new UnitCode(row.getString("competent_unit"));
    Map<String, String> line = new LinkedHashMap<>();
    line.put("no", String.valueOf(number));
    line.put("code", row.getString("code"));
    line.put("procedure", row.getString("name_vi"));
    line.put("applicant", row.getString("full_name"));
    line.put("address", Written.or(row.getString("address"), ""));
    line.put("agency", units.find(competent).map(Unit::name).orElse(competent.value()));
    line.put("received", Written.day(Rows.instant(row, "received_at")));
    line.put("due", Written.day(Rows.instant(row, "due_at")));
    line.put("returned", Written.day(Rows.instant(row, "returned_at")));
    line.put("way", CaseFields.way(row.getString("return_way")));
    return line;
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
