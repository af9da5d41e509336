package vn.motcua.dossiers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.NoticeSettings.Mail;
import vn.motcua.dossiers.notice.NoticeSettings.Way;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class NoticesIT {

  /** Friday evening in Vietnam, and the Monday after at eight. */
  private static final Instant EVENING = Instant.parse("2030-03-01T13:00:00Z");

  private static final Instant MONDAY = Instant.parse("2030-03-04T01:00:00Z");
  private static final DossierCode CODE = new DossierCode("H17.20242-300301-0001");

  private static House house;
  private static Notices notices;
  private static NoticeQueries queries;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    notices = new Notices(house.screens.jdbc(), House.catalog().units());
    queries = new NoticeQueries(house.screens.jdbc(), house.screens.access());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anOfficialIsToldOnceForAKeyAndReadsOnlyTheOwnNotices() {
    String key = Submissions.key();
    for (int twice = 0; twice < 2; twice++) {
      tell(NoticeKind.OPINION_LATE, key);
    }

    assertThat(of(key))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.dossier()).isEqualTo(CODE);
          assertThat(notice.read()).isFalse();
        });
    assertThat(queries.page(House.STRANGER, false, null, 100))
        .noneMatch(notice -> notice.detail().getOrDefault("unit", "").equals(key));
    queries.read(House.STRANGER, List.of(of(key).getFirst().id()));
    assertThat(of(key).getFirst().read()).as("nobody reads for another").isFalse();
    queries.read(House.COLLEAGUE, List.of(of(key).getFirst().id()));
    assertThat(of(key).getFirst().read()).isTrue();
  }

  @Test
  void everybodyWithTheRoleInTheUnitIsTold() {
    String key = Submissions.key();
    house
        .screens
        .access()
        .as(
            House.DESK,
            () ->
                notices.tell(
                    Role.SPECIALIST,
                    House.HAI_CHAU,
                    NoticeKind.OPINION_ASKED,
                    About.dossier(CODE, key).with("unit", key)));

    assertThat(of(key)).hasSize(1);
    assertThat(queries.page(House.DESK, false, null, 100))
        .noneMatch(notice -> notice.detail().getOrDefault("unit", "").equals(key));
  }

  @Test
  void aKindThatIsSwitchedOffIsNotShown() {
    queries.save(
        House.COLLEAGUE, NoticeSettings.USUAL.with(NoticeKind.SIGNATURE, new Way(false, Mail.OFF)));
    String key = Submissions.key();
    tell(NoticeKind.SIGNATURE, key);

    assertThat(of(key)).isEmpty();
    assertThat(queries.settings(House.COLLEAGUE).way(NoticeKind.SIGNATURE).app()).isFalse();
  }

  @Test
  void aMailWaitsForTheEndOfQuietHoursAndIsGivenToOneReplica() {
    queries.save(
        House.COLLEAGUE,
        NoticeSettings.USUAL
            .withEmail("dong.nghiep@example.org")
            .with(NoticeKind.OVERDUE, new Way(true, Mail.AT_ONCE)));
    String key = Submissions.key();
    tell(NoticeKind.OVERDUE, key);

    assertThat(singles(EVENING, key)).isEmpty();
    assertThat(singles(EVENING.plus(Duration.ofHours(2)), key)).isEmpty();
    var due = singles(MONDAY, key);
    assertThat(due).hasSize(1);
    assertThat(singles(MONDAY, key)).as("another replica").isEmpty();
    mails(MONDAY).sent(List.of(due.getFirst().notice().id()));
    assertThat(singles(MONDAY.plus(Duration.ofDays(1)), key)).isEmpty();
  }

  @Test
  void theDigestComesOnceADayAndOnWorkingDaysOnly() {
    queries.save(
        House.COLLEAGUE,
        NoticeSettings.USUAL
            .withEmail("dong.nghiep@example.org")
            .withDigestAt(LocalTime.of(7, 30)));
    String key = Submissions.key();
    tell(NoticeKind.TAKEN_BACK, key);

    assertThat(digests(EVENING.plus(Duration.ofDays(1)), key)).as("Saturday").isZero();
    assertThat(digests(MONDAY, key)).isEqualTo(1);
    assertThat(digests(MONDAY, key)).as("another replica").isZero();
    Instant later = MONDAY.plus(Duration.ofHours(1));
    assertThat(digests(later, key)).as("the sender died before it was sent").isEqualTo(1);
    mails(later.plus(Duration.ofHours(1))).digests(100).forEach(mails(later)::sent);
    assertThat(digests(later.plus(Duration.ofHours(2)), key)).isZero();
  }

  @Test
  void whatWasToldLongAgoIsForgotten() {
    String key = Submissions.key();
    tell(NoticeKind.TAKEN_BACK, key);

    mails(MONDAY).forget(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(of(key)).hasSize(1);
    house
        .owner()
        .sql("update casefile.notice set at = '2001-01-01' where id = :id")
        .param("id", of(key).getFirst().id())
        .update();
    mails(MONDAY).forget(Instant.parse("2020-01-01T00:00:00Z"));

    assertThat(of(key)).isEmpty();
  }

  private static void tell(NoticeKind kind, String key) {
    house
        .screens
        .access()
        .as(
            House.DESK,
            () ->
                notices.tell(
                    House.COLLEAGUE.username(), kind, About.dossier(CODE, key).with("unit", key)));
  }

  private static List<Notice> of(String key) {
    return queries.page(House.COLLEAGUE, false, null, 100).stream()
        .filter(notice -> notice.detail().equals(Map.of("unit", key)))
        .toList();
  }

  private static NoticeMails mails(Instant now) {
    return new NoticeMails(
        house.workers.jdbc(),
        house.workers.access(),
        new CurrentCalendars(house.workers.jdbc(), House.catalog().calendars()),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static List<NoticeMails.Single> singles(Instant now, String key) {
    return mails(now).singles(100).stream()
        .filter(single -> single.notice().detail().containsValue(key))
        .toList();
  }

  private static long digests(Instant now, String key) {
    return mails(now).digests(100).stream()
        .flatMap(digest -> digest.notices().stream())
        .filter(notice -> notice.detail().containsValue(key))
        .count();
  }
}
