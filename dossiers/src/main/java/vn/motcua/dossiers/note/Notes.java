package vn.motcua.dossiers.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.Outbox;

/** Notes on dossiers. A note to the applicant is told through the outbox, without its words. */
public final class Notes {

  /** The longest note, in characters. */
  public static final int LONGEST = 4_000;

  static final String OF =
      """
      select id, audience, words, unit, by, by_name, at from casefile.note
      where dossier_code = :code order by id desc
      """;

  /** The notice the applicant gets names the dossier and where to read, nothing of the note. */
  private static final String TEMPLATE = "note";

  private static final Set<Role> CASE_WORK =
      Set.of(Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER, Role.CLERK, Role.TAX);

  private final JdbcClient jdbc;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  public Notes(JdbcClient jdbc, Access access, Outbox outbox, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** All notes, the newest first; empty where the official may not see the dossier. */
  public List<Note> of(DossierCode code, Actor actor) {
    return access.as(
        actor, () -> jdbc.sql(OF).param("code", code.value()).query(Notes::note).list());
  }

  /** Whether the official may write to the applicant: only who works on dossiers. */
  public static boolean mayTellApplicant(Actor actor) {
    return actor.allRoles().stream().anyMatch(CASE_WORK::contains);
  }

  /** Writes a note; one to the applicant is also told, once. */
  public ActResult write(DossierCode code, Note.Audience audience, String words, Actor actor) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return refused("note.length", LONGEST);
    }
    if (audience == Note.Audience.APPLICANT && !mayTellApplicant(actor)) {
      return refused("note.not-to-applicant");
    }
    return access.as(
        actor,
        () -> {
          boolean visible =
              jdbc.sql("select exists (select 1 from casefile.dossier where code = :code)")
                  .param("code", code.value())
                  .query(Boolean.class)
                  .single();
          if (!visible) {
            return refused("note.no-dossier");
          }
          written(code, audience, insert(code, audience, text, actor), actor);
          return new ActResult.Done();
        });
  }

  private void written(DossierCode code, Note.Audience audience, long id, Actor actor) {
    if (audience == Note.Audience.APPLICANT) {
      outbox.append(
          Outbox.NOTIFICATION,
          code.value(),
          TEMPLATE + ":" + id,
          Map.of("template", TEMPLATE, "note", id));
    }
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "note-written",
            code.value(),
            Map.of("note", id, "audience", audience.name())));
  }

  private long insert(DossierCode code, Note.Audience audience, String words, Actor actor) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return jdbc.sql(
            """
            insert into casefile.note (dossier_code, audience, words, unit, by, by_name, at)
            values (:code, :audience, :words, :unit, :by, :name, :at) returning id
            """)
        .param("code", code.value())
        .param("audience", audience.name())
        .param("words", words)
        .param("unit", actor.unit().value())
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(at))
        .query(Long.class)
        .single();
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    return new Note(
        row.getLong("id"),
        Note.Audience.valueOf(row.getString("audience")),
        row.getString("words"),
        new UnitCode(row.getString("unit")),
        row.getString("by"),
        row.getString("by_name"),
        Rows.instantOf(row, "at"));
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}
