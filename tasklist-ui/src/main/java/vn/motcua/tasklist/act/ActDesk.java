package vn.motcua.tasklist.act;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Consultation;
import vn.motcua.dossiers.act.DossierActs;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.Offers;
import vn.motcua.dossiers.act.OpinionRequest;
import vn.motcua.dossiers.act.StopRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.SignedIn;

/** What the act bar asks and does, in the name of the official who looks at it. */
@Component
@Scope("prototype")
public final class ActDesk {

  private static final ZoneId VIETNAM = WorkingCalendar.ZONE;

  private final Offers offers;
  private final DossierActs acts;
  private final Acts tasks;
  private final TaskQueries queries;
  private final Officials officials;
  private final Units units;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final Supplier<Actor> actor;

  ActDesk(
      Offers offers,
      DossierActs acts,
      Acts tasks,
      TaskQueries queries,
      Officials officials,
      Units units,
      WorkingCalendar calendar,
      Clock clock,
      SignedIn signedIn) {
    this.offers = offers;
    this.acts = acts;
    this.tasks = tasks;
    this.queries = queries;
    this.officials = officials;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
    this.actor = signedIn.present();
  }

  List<Offer> offers(long taskKey) {
    return offers.of(taskKey, actor.get());
  }

  List<Offer> offers(DossierCode code) {
    return offers.of(code, actor.get());
  }

  /** Acts that are not possible on a task now → why. */
  public Map<String, Text> barred(long taskKey) {
    Map<String, Text> barred = new HashMap<>();
    for (Offer offer : offers(taskKey)) {
      Text why = offer.why();
      if (why != null) {
        barred.put(offer.act(), why);
      }
    }
    return barred;
  }

  List<Consultation> consultations(DossierCode code) {
    return acts.consultations(code, actor.get());
  }

  Instant now() {
    return clock.instant();
  }

  /** Closing time of a day. */
  Instant closing(LocalDate day) {
    return calendar.closing(day).toInstant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VIETNAM);
  }

  /** The day after so many working days. */
  LocalDate inWorkingDays(int days) {
    return LocalDate.ofInstant(calendar.plusWorkingDays(clock.instant(), days), VIETNAM);
  }

  /** Units that can be asked: those of the own province that exist today, the province first. */
  List<Unit> askable() {
    Optional<Unit> province = units.province(actor.get().unit());
    if (province.isEmpty()) {
      return List.of();
    }
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    Comparator<Unit> order =
        Comparator.<Unit, Boolean>comparing(unit -> !unit.equals(province.get()))
            .thenComparing(Unit::type)
            .thenComparing(Unit::name, vietnamese::compare);
    return Stream.concat(Stream.of(province.get()), units.under(province.get().code()).stream())
        .filter(unit -> unit.existsOn(today()))
        .filter(unit -> !unit.code().equals(actor.get().unit()))
        .distinct()
        .sorted(order)
        .toList();
  }

  /** Colleagues who may do the task, without its holder. */
  List<Actor> colleagues(long taskKey) {
    return queries
        .find(taskKey, actor.get())
        .map(found -> colleagues(found.row()))
        .orElse(List.of());
  }

  private List<Actor> colleagues(TaskRow row) {
    UnitCode today = units.current(row.unit()).map(Unit::code).orElse(row.unit());
    Role role = row.role();
    return officials.withRole(today, role).stream()
        .filter(one -> !one.username().equals(row.assignee()))
        .toList();
  }

  /** Who may agree in the unit: its approvers, then its heads. */
  public List<Actor> approvers() {
    return Stream.of(Role.APPROVER, Role.HEAD)
        .flatMap(role -> officials.withRole(actor.get().unit(), role).stream())
        .distinct()
        .toList();
  }

  ActResult assign(long taskKey, String to) {
    return tasks.assign(taskKey, to, actor.get());
  }

  ActResult consult(DossierCode code, OpinionRequest request) {
    return acts.consult(code, request, actor.get());
  }

  ActResult refer(DossierCode code, OpinionRequest request) {
    return acts.refer(code, request, actor.get());
  }

  ActResult takeBack(DossierCode code) {
    return acts.takeBack(code, actor.get());
  }

  ActResult withdraw(DossierCode code, String reason) {
    return acts.withdraw(code, reason, actor.get());
  }

  ActResult stop(DossierCode code, StopRequest request) {
    return acts.stop(code, request, actor.get());
  }

  ActResult askReappointment(DossierCode code, String reason) {
    return acts.askReappointment(code, reason, actor.get());
  }
}
