package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.outbox.EngineOutbox;

/** The acts beside the steps as the screens' application has them, and who does them. */
public final class BesideTheSteps {

  public static final Actor APPROVER = actor("nha.lanhdao", House.HAI_CHAU, Role.APPROVER);
  public static final Actor HEAD = actor("nha.truongphong", House.HAI_CHAU, Role.HEAD);

  public final DossierActs acts;
  public final Offers offers;

  public BesideTheSteps(House house) {
    House.Side side = house.screens;
    for (Actor actor : new Actor[] {APPROVER, HEAD}) {
      house.workers.officials().save(new Account(actor, "{noop}-"));
    }
    DossierClock clock =
        new DossierClock(
            side.jdbc(),
            new CurrentCalendars(side.jdbc(), House.catalog().calendars()),
            ClockPolicy.USUAL);
    this.acts =
        new DossierActs(
            side.jdbc(),
            side.access(),
            House.catalog().units(),
            side.intake(),
            clock,
            new EngineOutbox(side.outbox()),
            new Notices(side.jdbc(), House.catalog().units()),
            side.audit(),
            Clock.systemUTC());
    this.offers =
        new Offers(side.jdbc(), side.access(), House.catalog().units(), side.procedures());
  }

  /** A question to a unit, to be answered in three days. */
  public static OpinionRequest question(UnitCode unit) {
    return new OpinionRequest(
        unit, "Đề nghị cho ý kiến về hồ sơ thử nghiệm", Instant.now().plus(Duration.ofDays(3)));
  }

  /** Act → whether it is possible, for everything that is offered on the dossier. */
  public Map<String, Boolean> offered(DossierCode code, Actor actor) {
    return offers.of(code, actor).stream().collect(Collectors.toMap(Offer::act, Offer::allowed));
  }

  /** The same for a task. */
  public Map<String, Boolean> offered(long task, Actor actor) {
    return offers.of(task, actor).stream().collect(Collectors.toMap(Offer::act, Offer::allowed));
  }

  private static Actor actor(String username, UnitCode unit, Role role) {
    return new Actor(username, "Cán bộ " + username, unit, Set.of(role));
  }
}
