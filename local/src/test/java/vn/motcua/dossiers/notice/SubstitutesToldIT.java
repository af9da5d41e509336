package vn.motcua.dossiers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.substitution.Absence;
import vn.motcua.dossiers.substitution.Substitution;
import vn.motcua.dossiers.substitution.SubstitutionResult;
import vn.motcua.dossiers.substitution.Substitutions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class SubstitutesToldIT {

  private static House house;
  private static Notices notices;
  private static NoticeQueries queries;
  private static Substitutions substitutions;

  private final Actor absent = official(Role.SPECIALIST, Role.HEAD);
  private final Actor asSpecialist = official(Role.DESK);
  private final Actor asHead = official(Role.CLERK);
  private final String key = Submissions.key();

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side screens = house.screens;
    notices = new Notices(screens.jdbc(), House.catalog().units());
    queries = new NoticeQueries(screens.jdbc(), screens.access());
    substitutions =
        new Substitutions(
            screens.jdbc(),
            screens.access(),
            screens.officials(),
            notices,
            screens.audit(),
            Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void away() {
    for (Actor actor : List.of(absent, asSpecialist, asHead)) {
      house.workers.officials().save(new Account(actor, "{noop}-"));
    }
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    Map<Role, String> substitutes =
        Map.of(Role.SPECIALIST, asSpecialist.username(), Role.HEAD, asHead.username());
    assertThat(
            substitutions.arrange(
                new Absence(absent.username(), today, today, substitutes), absent))
        .isEqualTo(new SubstitutionResult.Done());
  }

  @Test
  void whatTheAbsentHoldsIsToldToWhoStandsInForThatRoleAndSaysForWhom() {
    DossierCode code = Typing.aDossier(house);
    held(code, Typing.aTask(house, code));

    tell(House.DESK, NoticeKind.OVERDUE, About.dossier(code, key));

    for (NoticeKind kind : List.of(NoticeKind.ASSIGNED, NoticeKind.OVERDUE)) {
      assertThat(forWhom(asSpecialist, kind, code)).contains(absent.name());
      assertThat(of(absent, kind, code))
          .singleElement()
          .satisfies(own -> assertThat(own.detail()).doesNotContainKey(NoticeKind.FOR));
      assertThat(of(asHead, kind, code)).as("stands in for another role").isEmpty();
    }
  }

  @Test
  void whatARoleIsToldGoesToWhoStandsInForThatRole() {
    DossierCode code = Typing.aDossier(house);
    house
        .screens
        .access()
        .as(
            House.DESK,
            () ->
                notices.tell(
                    Role.HEAD, House.SON_TRA, NoticeKind.OVERDUE, About.dossier(code, key)));

    assertThat(forWhom(asHead, NoticeKind.OVERDUE, code)).contains(absent.name());
    assertThat(of(asSpecialist, NoticeKind.OVERDUE, code)).isEmpty();
  }

  @Test
  void whatTheSubstituteDoesAndWhatFailedForTheAbsentAloneIsNoNews() {
    DossierCode code = Typing.aDossier(house);

    tell(asSpecialist, NoticeKind.TAKEN_BACK, About.dossier(code, key));
    tell(House.DESK, NoticeKind.BULK_FAILED, About.dossier(code, key));

    assertThat(of(asSpecialist, NoticeKind.TAKEN_BACK, code)).isEmpty();
    assertThat(forWhom(asHead, NoticeKind.TAKEN_BACK, code)).contains(absent.name());
    assertThat(of(absent, NoticeKind.BULK_FAILED, code)).hasSize(1);
    assertThat(of(asHead, NoticeKind.BULK_FAILED, code)).isEmpty();
  }

  @Test
  void whoStoodInUntilNowIsToldNoMore() {
    DossierCode code = Typing.aDossier(house);
    substitutions.of(absent).stream()
        .filter(one -> one.substitute().equals(asHead.username()))
        .map(Substitution::id)
        .forEach(id -> substitutions.end(id, absent));

    tell(House.DESK, NoticeKind.OPINION_GIVEN, About.dossier(code, key));

    assertThat(of(asHead, NoticeKind.OPINION_GIVEN, code)).isEmpty();
    assertThat(forWhom(asSpecialist, NoticeKind.OPINION_GIVEN, code)).contains(absent.name());
  }

  /** The task is the absent official's; whoever gave it is somebody else. */
  private void held(DossierCode code, long task) {
    house
        .owner()
        .sql(
            """
            insert into casefile.task_claim (task_key, dossier_code, by, by_name)
            values (:task, :code, :by, :name)
            """)
        .param("task", task)
        .param("code", code.value())
        .param("by", absent.username())
        .param("name", absent.name())
        .update();
  }

  private void tell(Actor teller, NoticeKind kind, About about) {
    house.screens.access().as(teller, () -> notices.tell(absent.username(), kind, about));
  }

  private static Optional<String> forWhom(Actor reader, NoticeKind kind, DossierCode code) {
    return of(reader, kind, code).stream()
        .map(notice -> notice.detail().getOrDefault(NoticeKind.FOR, "nobody"))
        .findFirst();
  }

  private static List<Notice> of(Actor reader, NoticeKind kind, DossierCode code) {
    return queries.page(reader, false, null, 100).stream()
        .filter(notice -> notice.kind() == kind && code.equals(notice.dossier()))
        .toList();
  }

  /** Somebody nobody else's test knows. */
  private static Actor official(Role... roles) {
    String username = Submissions.key();
    return new Actor(username, "Cán bộ " + username, House.SON_TRA, Set.of(roles));
  }
}
