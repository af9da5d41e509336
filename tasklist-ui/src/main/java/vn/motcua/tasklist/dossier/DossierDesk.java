package vn.motcua.tasklist.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.PersonNames;
import vn.motcua.tasklist.shell.SignedIn;

/** What the dossier screen asks and does, in the name of the official who looks at it. */
@Component
@Scope("prototype")
final class DossierDesk {

  private final CaseFiles files;
  private final DossierClock clocks;
  private final HistoryQueries history;
  private final TaskQueries tasks;
  private final ProcedureStore procedures;
  private final Acts acts;
  private final Officials officials;
  private final AuditTrail audit;
  private final Access access;
  private final Units units;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final PersonNames people;
  private final Supplier<Actor> actor;

  DossierDesk(
      CaseFiles files,
      DossierClock clocks,
      HistoryQueries history,
      TaskQueries tasks,
      ProcedureStore procedures,
      Acts acts,
      Officials officials,
      AuditTrail audit,
      Access access,
      Units units,
      WorkingCalendar calendar,
      Clock clock,
      PersonNames people,
      SignedIn signedIn) {
    this.files = files;
    this.clocks = clocks;
    this.history = history;
    this.tasks = tasks;
    this.procedures = procedures;
    this.acts = acts;
    this.officials = officials;
    this.audit = audit;
    this.access = access;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
    this.people = people;
    this.actor = signedIn.present();
  }

  Actor actor() {
    return actor.get();
  }

  Optional<TaskDetail> task(long taskKey) {
    return tasks.find(taskKey, actor.get());
  }

  /** What the official could do in the dossier now: own tasks first, then those nobody holds. */
  Optional<TaskRow> mine(DossierCode code) {
    List<TaskRow> open =
        tasks.waiting(code, actor.get()).stream().filter(row -> hindrance(row) == null).toList();
    return open.stream()
        .filter(this::holds)
        .findFirst()
        .or(() -> open.stream().filter(row -> row.assignee() == null).findFirst());
  }

  /** Everything the screen shows of a dossier; empty where the official may not see it. */
  Optional<Dossier> open(DossierCode code) {
    return files.open(code, actor.get()).flatMap(this::complete);
  }

  private Optional<Dossier> complete(CaseFile file) {
    ClockReading reading = access.as(actor.get(), () -> clocks.reading(file.code()));
    List<HistoryEntry> entries = history.of(file.code(), actor.get());
    return procedures
        .version(file.procedure(), file.procedureVersion())
        .map(version -> new Dossier(file, reading, version, entries));
  }

  /** Leaves a trace that a personal value was looked at. */
  void revealed(DossierCode code, String field) {
    access.as(
        actor.get(),
        () ->
            audit.append(
                new AuditEntry(
                    actor.get().unit().value(),
                    actor.get().username(),
                    "personal-data-revealed",
                    code.value(),
                    Map.of("field", field))));
  }

  Optional<StoredFile> file(DossierCode code, long attachment) {
    return files.file(code, attachment, actor.get());
  }

  /** Whom a head can give the dossier to: of the unit that does the task's work today. */
  List<Actor> specialists(TaskRow row) {
    UnitCode today = units.current(row.unit()).map(Unit::code).orElse(row.unit());
    return officials.withRole(today, Role.SPECIALIST);
  }

  /** Why the official cannot do this task, as a text key; null when nothing stands against it. */
  @Nullable String hindrance(TaskRow row) {
    if (authority(row).isPresent()) {
      return null;
    }
    return actor().allRoles().contains(row.role())
        ? "dossier.not-allowed.unit"
        : "dossier.not-allowed.role";
  }

  /** Whether the official holds the task, or the absent colleague they act for. */
  boolean holds(TaskRow row) {
    String holder = row.assignee();
    return holder != null
        && (holder.equals(actor().username())
            || authority(row).filter(right -> holder.equals(right.onBehalfOf())).isPresent());
  }

  private Optional<Authority> authority(TaskRow row) {
    return access.authority(actor(), row.unit(), row.role(), row.assignee());
  }

  String nameOf(String username) {
    return people.name(username);
  }

  ActResult claim(long taskKey) {
    return acts.claim(taskKey, actor.get());
  }

  ActResult release(long taskKey) {
    return acts.release(taskKey, actor.get());
  }

  ActResult complete(long taskKey, String outcome, Map<String, @Nullable Object> data) {
    return acts.complete(taskKey, outcome, data, actor.get());
  }

  ActResult supplement(long taskKey, SupplementRequest request) {
    return acts.requestSupplement(taskKey, request, actor.get());
  }

  ClockFace face(ClockReading reading) {
    return ClockFace.of(
        reading.state(),
        reading.at(clock.instant()).colour(),
        reading.dueAt(),
        calendar,
        clock.instant());
  }

  /** A dossier as read for the screen. */
  record Dossier(
      CaseFile file, ClockReading clock, ProcedureVersion version, List<HistoryEntry> history) {}
}
