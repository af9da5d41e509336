package vn.motcua.dossiers.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossiers.intake.Submissions.at;
import static vn.motcua.dossiers.intake.Submissions.complete;
import static vn.motcua.dossiers.intake.Submissions.key;
import static vn.motcua.dossiers.intake.Submissions.registered;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.access.House.Side;
import vn.motcua.dossiers.announcement.AnnouncementResult.Approved;
import vn.motcua.dossiers.announcement.AnnouncementResult.Proposed;
import vn.motcua.dossiers.announcement.AnnouncementResult.Reason;
import vn.motcua.dossiers.announcement.AnnouncementResult.Refused;
import vn.motcua.dossiers.announcement.AnnouncementResult.Rejected;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.clock.LegalRule;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.ledger.Ledger;
import vn.motcua.dossiers.ledger.LedgerQueries;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The clock stands at 15:30 on Wednesday 3 February 2027: what comes is due on Thursday. */
@MotcuaIT
class AnnouncementsIT {

  private static final Instant NOW = moment("2027-02-03T15:30");
  private static final Instant BEFORE = moment("2027-02-04T17:00");
  private static final Instant AFTER = moment("2027-02-11T17:00");
  private static final Actor ONE = supervisor("nha.giamsat1", "48");
  private static final Actor OTHER = supervisor("nha.giamsat2", "48");
  private static final Actor LOCAL = supervisor("nha.giamsat3", "20242");

  private static House house;
  private static Announcements announcements;
  private static LedgerQueries ledgers;

  @BeforeAll
  static void open(Addresses addresses) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    house = new House(addresses, clock);
    Side screens = house.screens;
    CurrentCalendars calendars = new CurrentCalendars(screens.jdbc(), House.catalog().calendars());
    announcements =
        new Announcements(
            screens.jdbc(),
            screens.access(),
            House.catalog().units(),
            calendars,
            new Recomputation(screens.jdbc(), screens.access(), calendars, screens.audit(), clock),
            screens.audit(),
            clock);
    ledgers =
        new LedgerQueries(
            screens.jdbc(),
            screens.access(),
            House.catalog().units(),
            new DossierClock(screens.jdbc(), calendars, ClockPolicy.USUAL),
            calendars,
            clock);
  }

  /** No other test shall find a calendar that is not the catalogue's. */
  @AfterEach
  void forget() {
    house
        .owner()
        .sql(
            """
            truncate casefile.clock_move, casefile.calendar_effect,
              casefile.calendar_announcement
            """)
        .update();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aProposalTellsWhatWouldMoveAndMovesNothing() {
    DossierCode code = receive(House.HAI_CHAU);

    Proposed proposed = propose();

    assertThat(due(code)).isEqualTo(BEFORE);
    assertThat(proposed.moved()).isPositive();
    Announcement open = announcements.find(proposed.id(), ONE).orElseThrow();
    assertThat(open.state()).isEqualTo(Announcement.State.PROPOSED);
    assertThat(open.year()).isEqualTo(tet());
    assertThat(moved(open, ONE))
        .anySatisfy(row -> {
          assertThat(row.code()).isEqualTo(code);
          assertThat(row.oldDueAt()).isEqualTo(BEFORE);
          assertThat(row.newDueAt()).isEqualTo(AFTER);
        });
  }

  @Test
  void onlyAnotherSupervisorOfTheProvinceApproves() {
    long id = propose().id();

    assertThat(announcements.approve(id, ONE)).isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(announcements.approve(id, LOCAL)).isEqualTo(new Refused(Reason.NOT_ALLOWED));
    assertThat(announcements.approve(id, House.SPECIALIST))
        .isEqualTo(new Refused(Reason.NOT_ALLOWED));
    assertThat(announcements.propose(tet(), LOCAL)).isEqualTo(new Refused(Reason.NOT_ALLOWED));
    assertThat(announcements.propose(tet(), OTHER)).isEqualTo(new Refused(Reason.WAITING));
    assertThat(announcements.approve(id, OTHER)).isInstanceOf(Approved.class);
    assertThat(announcements.approve(id, OTHER)).isEqualTo(new Refused(Reason.DECIDED));
    assertThat(announcements.propose(tet(), ONE)).isEqualTo(new Refused(Reason.NOTHING_NEW));
  }

  @Test
  void theDatabaseItselfRefusesOnePersonAndWhoeverIsNoSupervisor() {
    long id = propose().id();
    String decide =
        """
        update casefile.calendar_announcement set state = 'APPROVED', decided_by = '%s',
          decided_by_name = 'x', decided_at = now() where id = %d
        """;

    assertThatThrownBy(() -> house.owner().sql(decide.formatted("nha.giamsat1", id)).update())
        .isInstanceOf(DataAccessException.class);
    int rows =
        house
            .screens
            .access()
            .as(
                House.SPECIALIST,
                () -> house.screens.jdbc().sql(decide.formatted("nha.giamsat2", id)).update());
    assertThat(rows).isZero();
  }

  @Test
  void approvalMovesEveryRunningLimitWithALineInItsLedgerItsHistoryAndTheAuditTrail() {
    DossierCode code = receive(House.HAI_CHAU);
    long id = propose().id();

    Approved approved = (Approved) announcements.approve(id, OTHER);

    assertThat(approved.moved()).isPositive();
    assertThat(approved.added() + approved.dropped() + approved.changed()).isZero();
    assertThat(due(code)).isEqualTo(AFTER);
    Ledger ledger = ledgers.of(code, House.DESK).orElseThrow();
    assertThat(ledger.reading().dueAt()).isEqualTo(AFTER);
    assertThat(ledger.moves()).hasSize(1);
    assertThat(ledger.reading().explanation().getLast().rule()).isEqualTo(LegalRule.ANNOUNCEMENT);
    assertThat(ledger.reading().explanation().getLast().text().vi())
        .contains("lịch nghỉ năm 2027", "Thông báo thử", "17:00 ngày 11/02/2027");
    assertThat(
            new HistoryQueries(house.screens.jdbc(), house.screens.access()).of(code, House.DESK))
        .anyMatch(entry -> "MOVED".equals(entry.data().get("fact")));
    assertThat(audited(code)).isOne();
    assertThat(house.workers.audit().verify().problems())
        .noneMatch(problem -> problem.unit().equals("48"));
    DossierCode later = receive(House.HAI_CHAU);
    assertThat(due(later)).isEqualTo(AFTER);
  }

  @Test
  void whatHasChangedSinceTheReportIsCountedAgainAndSaid() {
    DossierCode gone = receive(House.HAI_CHAU);
    long id = propose().id();
    receive(House.HAI_CHAU);
    receive(House.SON_TRA);
    house.screens.intake().withdraw(gone, "Không còn nhu cầu", key(), new Origin.Desk(House.DESK));

    Approved approved = (Approved) announcements.approve(id, OTHER);

    assertThat(approved.added()).isEqualTo(2);
    assertThat(approved.dropped()).isOne();
    assertThat(due(gone)).isEqualTo(BEFORE);
  }

  @Test
  void officialsSeeOnlyTheirOwnMovedDossiers() {
    DossierCode ours = receive(House.HAI_CHAU);
    DossierCode theirs = receive(House.SON_TRA);
    Announcement open = announcements.find(propose().id(), ONE).orElseThrow();

    assertThat(moved(open, House.SPECIALIST))
        .extracting(MovedDossier::code)
        .contains(ours)
        .doesNotContain(theirs);
    assertThat(moved(open, ONE)).extracting(MovedDossier::code).contains(ours, theirs);
  }

  @Test
  void aRejectedAnnouncementNeverTakesEffect() {
    DossierCode code = receive(House.HAI_CHAU);
    long id = propose().id();

    assertThat(announcements.reject(id, " ", OTHER)).isEqualTo(new Refused(Reason.WORDS));
    assertThat(announcements.reject(id, "Nhập sai ngày", OTHER)).isEqualTo(new Rejected());
    assertThat(announcements.approve(id, OTHER)).isEqualTo(new Refused(Reason.DECIDED));
    assertThat(due(code)).isEqualTo(BEFORE);
    assertThat(announcements.list(10, ONE).getFirst().reason()).isEqualTo("Nhập sai ngày");
  }

  @Test
  void aWarningAlreadyGivenIsGivenAgainForTheMovedLimit() {
    DossierCode code = receive(House.HAI_CHAU);
    house
        .workers
        .access()
        .asSystem(() ->
            house
                .workers
                .jdbc()
                .sql("update casefile.dossier set at_risk_told_at = now() where code = :code")
                .param("code", code.value())
                .update());

    announcements.approve(propose().id(), OTHER);

    assertThat(
            house
                .workers
                .jdbc()
                .sql("select at_risk_told_at is null from casefile.dossier where code = :code")
                .param("code", code.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whoeverIsReceivedWhileLimitsAreCountedAgainGetsTheNewDate() throws Exception {
    long id = propose().id();
    List<DossierCode> codes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      List<Future<List<DossierCode>>> desks = new ArrayList<>();
      for (int desk = 0; desk < 4; desk++) {
        desks.add(threads.submit(() -> receive(15)));
      }
      Future<AnnouncementResult> approval = threads.submit(() -> announcements.approve(id, OTHER));
      for (Future<List<DossierCode>> desk : desks) {
        codes.addAll(desk.get());
      }
      assertThat(approval.get()).isInstanceOf(Approved.class);
    }

    assertThat(codes).hasSize(60).allSatisfy(code -> assertThat(due(code)).isEqualTo(AFTER));
  }

  private List<DossierCode> receive(int many) {
    List<DossierCode> codes = new ArrayList<>();
    for (int number = 0; number < many; number++) {
      codes.add(receive(House.HAI_CHAU));
    }
    return codes;
  }

  private DossierCode receive(UnitCode unit) {
    Actor desk = unit.equals(House.HAI_CHAU) ? House.DESK : House.STRANGER;
    return registered(
        house
            .screens
            .intake()
            .register(
                unit.equals(House.HAI_CHAU)
                    ? complete(Channel.DIRECT, key())
                    : at(unit, Channel.DIRECT, key()),
                new Origin.Desk(desk)));
  }

  private Proposed propose() {
    return (Proposed) announcements.propose(tet(), ONE);
  }

  private List<MovedDossier> moved(Announcement of, Actor actor) {
    List<MovedDossier> all = new ArrayList<>();
    MovedPage page = announcements.moved(of, null, 3, actor);
    all.addAll(page.rows());
    while (page.next() != null) {
      page = announcements.moved(of, page.next(), 3, actor);
      all.addAll(page.rows());
    }
    return all;
  }

  private Instant due(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql("select due_at from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private long audited(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select count(*) from audit.entry
            where dossier_code = :code and action = 'due-date-moved' and unit = '48'
            """)
        .param("code", code.value())
        .query(Long.class)
        .single();
  }

  /** From Thursday 4 February to Wednesday 10 February 2027. */
  private static HolidayYear tet() {
    HolidayYear known = House.catalog().holidays().year(2027).orElseThrow();
    List<DayOff> off = new ArrayList<>();
    known.daysOff().stream().filter(day -> day.date().getMonthValue() != 2).forEach(off::add);
    LocalDate first = LocalDate.of(2027, 2, 4);
    first
        .datesUntil(first.plusDays(7))
        .forEach(day -> off.add(new DayOff(day, new Text("Tết Nguyên đán", "Tết"), false)));
    return new HolidayYear(2027, "Thông báo thử", false, off, known.makeUpDays());
  }

  private static Actor supervisor(String username, String unit) {
    return new Actor(username, "Cán bộ " + username, new UnitCode(unit), Set.of(Role.SUPERVISOR));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
