package vn.motcua.dossiers.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class DeskDraftsIT {

  private static final Actor OWNER = actor("nha.quay1", House.HAI_CHAU, Role.DESK);

  /** Everybody who might come near it. */
  private static final List<Actor> OTHERS =
      List.of(
          actor("nha.quay2", House.HAI_CHAU, Role.DESK, Role.HEAD, Role.ADMINISTRATOR),
          House.STRANGER,
          actor("nha.giamsat", new UnitCode("48"), Role.SUPERVISOR, Role.OPERATOR));

  private static final String CONTENT = "{\"person\": {\"fullName\": \"Chử Thị Dở Dang\"}}";

  private static House house;
  private static DeskDrafts drafts;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    drafts = new DeskDrafts(house.screens.jdbc(), house.screens.access(), Clock.systemUTC());
  }

  @AfterEach
  void forget() {
    drafts.of(OWNER).ifPresent(draft -> drafts.drop(draft.version(), OWNER));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsEnteredIsThereOnAnotherMachineUntilItIsHandedIn() {
    UUID first = kept(null, CONTENT);
    UUID second = kept(first, "{\"way\": \"POSTAL\"}");

    assertThat(drafts.of(OWNER))
        .hasValueSatisfying(draft -> {
          assertThat(draft.content()).isEqualTo("{\"way\": \"POSTAL\"}");
          assertThat(draft.version()).isEqualTo(second);
          assertThat(draft.savedAt()).isBefore(Instant.now().plusSeconds(1));
        });
    drafts.drop(second, OWNER);
    assertThat(drafts.of(OWNER)).isEmpty();
  }

  @Test
  void aWindowThatSawAnOlderVersionWritesAndDropsNothing() {
    UUID first = kept(null, CONTENT);
    kept(first, "{\"way\": \"POSTAL\"}");

    assertThat(drafts.keep(CONTENT, first, OWNER))
        .isInstanceOfSatisfying(
            DeskKept.Overtaken.class, other -> assertThat(other.at()).isNotNull());
    assertThat(drafts.keep(CONTENT, null, OWNER)).isInstanceOf(DeskKept.Overtaken.class);
    drafts.drop(first, OWNER);

    assertThat(drafts.of(OWNER))
        .hasValueSatisfying(
            draft -> assertThat(draft.content()).isEqualTo("{\"way\": \"POSTAL\"}"));
  }

  @Test
  void whatWasHandedInElsewhereDoesNotComeBack() {
    UUID first = kept(null, CONTENT);
    drafts.drop(first, OWNER);

    assertThat(drafts.keep(CONTENT, first, OWNER)).isEqualTo(new DeskKept.Overtaken(null));
    assertThat(drafts.of(OWNER)).isEmpty();
  }

  @Test
  void nobodyElseSeesWritesOrDropsIt() {
    UUID version = kept(null, CONTENT);

    for (Actor other : OTHERS) {
      assertThat(drafts.of(other)).as(other.username()).isEmpty();
      assertThat(drafts.keep("{}", version, other)).isInstanceOf(DeskKept.Overtaken.class);
      drafts.drop(version, other);
      assertThat(changed("update casefile.desk_draft set content = '{}'", other)).isZero();
      assertThat(changed("delete from casefile.desk_draft", other)).isZero();
      assertThatThrownBy(() ->
              changed(
                  """
                  insert into casefile.desk_draft (username, content, version, saved_at)
                  values ('nha.quay3', '{}', gen_random_uuid(), now())
                  """,
                  other))
          .isInstanceOf(DataAccessException.class);
    }

    assertThat(drafts.of(OWNER)).map(DeskDraft::content).contains(CONTENT);
  }

  @Test
  void theSweepTakesWhatNobodyGoesOnWithAndNeverReadsIt() {
    House.Side workers = house.workers;
    kept(null, CONTENT);

    assertThat(sweptAfter(DeskDrafts.LIFE.minusHours(1))).isZero();
    assertThat(drafts.of(OWNER)).isPresent();
    assertThatThrownBy(() ->
            workers
                .access()
                .asSystem(() ->
                    workers
                        .jdbc()
                        .sql("select content from casefile.desk_draft")
                        .query(String.class)
                        .list()))
        .isInstanceOf(DataAccessException.class);

    assertThat(sweptAfter(DeskDrafts.LIFE.plusHours(1))).isPositive();
    assertThat(drafts.of(OWNER)).isEmpty();
  }

  @Test
  void moreThanAnyDeskHoldsIsRefused() {
    assertThat(drafts.keep("{\"a\": \"" + "x".repeat(60_000) + "\"}", null, OWNER))
        .isEqualTo(new DeskKept.TooMuch());
    assertThat(drafts.of(OWNER)).isEmpty();
  }

  private static UUID kept(@Nullable UUID seen, String content) {
    return ((DeskKept.Kept) drafts.keep(content, seen, OWNER)).version();
  }

  private static int sweptAfter(Duration time) {
    House.Side workers = house.workers;
    Clock later = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    return new DeskDrafts(workers.jdbc(), workers.access(), later).sweep();
  }

  private static int changed(String sql, Actor actor) {
    House.Side side = house.screens;
    return side.access().as(actor, () -> side.jdbc().sql(sql).update());
  }

  private static Actor actor(String username, UnitCode unit, Role... roles) {
    return new Actor(username, "Cán bộ Thử", unit, Set.of(roles));
  }
}
