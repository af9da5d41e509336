package vn.motcua.dossiers.substitution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;

/**
 * Arranges who acts for whom. Officials do it for themselves, heads and approvers for the staff of
 * their unit; the substitute is a colleague of the same unit and does, for the named roles, what
 * the absent could, each act saying so. Substitutions are not handed on.
 *
 * @see "docs/decisions/0033"
 */
public final class Substitutions {

  private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(90);
  private static final int LONGEST_DAYS = 366;
  private static final String TAKEN = "substitution.taken";

  private final SubstitutionRows rows;
  private final Access access;
  private final Officials officials;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  public Substitutions(
      JdbcClient jdbc,
      Access access,
      Officials officials,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.rows = new SubstitutionRows(jdbc);
    this.access = access;
    this.officials = officials;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What concerns the official, or anybody of the unit where they lead it; newest first. */
  public List<Substitution> of(Actor actor) {
    List<String> people = staff(actor).stream().map(Actor::username).toList();
    return access.as(actor, () -> rows.of(people, clock.instant().minus(SHOWN_AFTERWARDS)));
  }

  /** For whom the official may arrange it: themselves first, then the staff they lead. */
  public List<Actor> staff(Actor actor) {
    Stream<Actor> others =
        leads(actor)
            ? officials.ofUnit(actor.unit()).stream()
                .filter(other -> !other.username().equals(actor.username()))
            : Stream.empty();
    return Stream.concat(Stream.of(actor), others).toList();
  }

  /** Colleagues who could act for somebody. */
  public List<Actor> substitutesFor(Actor absent) {
    return officials.ofUnit(absent.unit()).stream()
        .filter(other -> !other.username().equals(absent.username()))
        .toList();
  }

  /** Arranges it, all roles or none. */
  public SubstitutionResult arrange(Absence absence, Actor actor) {
    try {
      return access.as(actor, () -> arranged(absence, actor));
    } catch (DataAccessException failed) {
      if (SubstitutionRows.isTaken(failed)) {
        return new SubstitutionResult.Refused(Wording.text(TAKEN));
      }
      throw failed;
    }
  }

  private SubstitutionResult arranged(Absence absence, Actor actor) {
    Optional<Account> absent = officials.find(absence.absent());
    rows.lock(absence.absent());
    Optional<Text> problem =
        absent.isEmpty()
            ? Optional.of(Wording.text("substitution.unknown"))
            : problem(absence, absent.get().actor(), actor);
    if (problem.isPresent()) {
      return new SubstitutionResult.Refused(problem.get());
    }
    absence.substitutes().forEach((role, to) -> arrange(absence, role, to, actor));
    tell(absence, absent.orElseThrow().actor(), actor);
    audit.append(entry(actor, "substitution-arranged", absence));
    return new SubstitutionResult.Done();
  }

  /** Ends it at once: whoever is absent, the substitute, or whoever leads the unit. */
  public SubstitutionResult end(long id, Actor actor) {
    return access.as(
        actor,
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Optional<Substitution> found = rows.find(id);
          if (found.isEmpty() || !rows.end(id, actor, now)) {
            return new SubstitutionResult.Refused(Wording.text("substitution.over"));
          }
          Substitution ended = found.get();
          audit.append(
              new AuditEntry(
                  actor.unit().value(),
                  actor.username(),
                  "substitution-ended",
                  null,
                  Map.of(
                      "absent", ended.absent(),
                      "substitute", ended.substitute(),
                      "role", ended.role().key())));
          return new SubstitutionResult.Done();
        });
  }

  private Optional<Text> problem(Absence absence, Actor absent, Actor actor) {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    if (absence.to().isBefore(absence.from()) || absence.to().isBefore(today)) {
      return Optional.of(Wording.text("substitution.period"));
    }
    if (ChronoUnit.DAYS.between(absence.from(), absence.to()) > LONGEST_DAYS) {
      return Optional.of(Wording.text("substitution.too-long"));
    }
    boolean own = absent.username().equals(actor.username());
    if (!own && !(leads(actor) && absent.unit().equals(actor.unit()))) {
      return Optional.of(Wording.text("substitution.not-yours"));
    }
    if (absence.substitutes().isEmpty()
        || absence.substitutes().containsKey(Role.ADMINISTRATOR)
        || !absent.roles().containsAll(absence.substitutes().keySet())) {
      return Optional.of(Wording.text("substitution.roles"));
    }
    List<String> colleagues = substitutesFor(absent).stream().map(Actor::username).toList();
    if (!colleagues.containsAll(absence.substitutes().values())) {
      return Optional.of(Wording.text("substitution.colleague"));
    }
    if (!own && risesItself(absence, actor)) {
      return Optional.of(Wording.text("substitution.oneself"));
    }
    boolean taken =
        absence.substitutes().keySet().stream()
            .anyMatch(role -> rows.taken(absence.absent(), role, start(absence), end(absence)));
    return taken ? Optional.of(Wording.text(TAKEN)) : Optional.empty();
  }

  /** Nobody gives themselves a right of somebody else's that they have not got. */
  private static boolean risesItself(Absence absence, Actor actor) {
    return absence.substitutes().entrySet().stream()
        .anyMatch(one -> one.getValue().equals(actor.username()) && !actor.is(one.getKey()));
  }

  private void arrange(Absence absence, Role role, String substitute, Actor actor) {
    rows.insert(absence.absent(), substitute, role, start(absence), end(absence), actor);
  }

  private void tell(Absence absence, Actor absent, Actor actor) {
    String key = absence.absent() + ":" + absence.from() + ":" + clock.instant().toEpochMilli();
    About about =
        About.nothing(key)
            .with("by", absent.name())
            .with("from", absence.from().toString())
            .with("until", absence.to().toString());
    absence.substitutes().values().stream()
        .distinct()
        .filter(to -> !to.equals(actor.username()))
        .forEach(to -> notices.tell(to, NoticeKind.SUBSTITUTION, about));
    if (!absent.username().equals(actor.username())) {
      notices.tell(
          absent.username(),
          NoticeKind.SUBSTITUTION,
          about.with("by", actor.name()).with(NoticeKind.ABSENT, absent.username()));
    }
  }

  private static AuditEntry entry(Actor actor, String action, Absence absence) {
    Map<String, Object> data = new java.util.HashMap<>();
    data.put("absent", absence.absent());
    data.put("from", absence.from().toString());
    data.put("to", absence.to().toString());
    absence.substitutes().forEach((role, to) -> data.put(role.key(), to));
    return new AuditEntry(actor.unit().value(), actor.username(), action, null, data);
  }

  private static boolean leads(Actor actor) {
    return actor.is(Role.HEAD) || actor.is(Role.APPROVER);
  }

  /** A day that has begun counts from now on: before that nobody stood in, or somebody else did. */
  private Instant start(Absence absence) {
    Instant day = absence.from().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return day.isBefore(now) ? now : day;
  }

  private static Instant end(Absence absence) {
    return absence.to().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
