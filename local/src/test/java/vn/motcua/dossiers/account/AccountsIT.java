package vn.motcua.dossiers.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** Accounts of a unit: by its administrator, or the province's, and nobody else. */
@MotcuaIT
class AccountsIT {

  private static final UnitCode PROVINCE = new UnitCode("48");
  private static final Actor OWN = administrator("tk.quantri", House.HAI_CHAU);
  private static final Actor SISTER = administrator("tk.quantri.khac", House.SON_TRA);
  private static final Actor ABOVE = administrator("tk.quantri.tinh", PROVINCE);

  private static House house;
  private static Accounts accounts;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side screens = house.screens;
    accounts =
        new Accounts(
            screens.jdbc(),
            screens.access(),
            House.catalog().units(),
            new EngineOutbox(screens.outbox()),
            screens.audit());
    for (Actor actor : List.of(OWN, SISTER, ABOVE)) {
      house.workers.officials().save(new Account(actor, "{noop}-"));
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anAccountIsOpenedWithAPasswordToBeChangedAndIsFoundWithoutDau() {
    Actor owner = person("tk.moi", House.HAI_CHAU, Role.SPECIALIST);

    assertThat(accounts.open(owner, "{argon2}x", OWN)).isEqualTo(new AccountResult.Done(0, 0));

    assertThat(house.workers.officials().find("tk.moi").orElseThrow())
        .satisfies(account -> {
          assertThat(account.actor()).isEqualTo(owner);
          assertThat(account.mustChange()).isTrue();
        });
    AccountFilter named = new AccountFilter("đỗ  TK.MOI", null, true);
    assertThat(accounts.page(named, null, 10, OWN))
        .extracting(AccountRow::owner)
        .containsExactly(owner);
    assertThat(accounts.count(named, OWN)).isOne();
    assertThat(audited("account-opened", "tk.moi")).isOne();
    assertThat(accounts.open(owner, "{argon2}y", OWN)).isInstanceOf(AccountResult.Refused.class);
  }

  @Test
  void pagesFollowOneAnotherWithoutAGapOrTwice() {
    for (int number = 0; number < 5; number++) {
      accounts.open(person("tk.trang." + number, House.HAI_CHAU, Role.CLERK), "{argon2}x", OWN);
    }
    AccountFilter all = new AccountFilter("tk.trang", House.HAI_CHAU, null);

    List<AccountRow> first = accounts.page(all, null, 3, OWN);
    List<AccountRow> second = accounts.page(all, first.getLast().cursor(), 3, OWN);

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(accounts.page(AccountFilter.ALL, null, 500, ABOVE))
        .extracting(row -> row.owner().username())
        .contains("tk.trang.0", SISTER.username())
        .doesNotHaveDuplicates();
  }

  @Test
  void aRoleFromAboveIsGivenByWhoStandsAboveAndOnesOwnAccountByNobody() {
    Actor leader = person("tk.giamsat", House.HAI_CHAU, Role.SUPERVISOR);

    assertThat(accounts.givable(House.HAI_CHAU, OWN))
        .contains(Role.DESK, Role.APPROVER)
        .doesNotContain(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.DESIGNER, Role.OPERATOR);
    assertThat(accounts.open(leader, "{argon2}x", OWN)).isInstanceOf(AccountResult.Refused.class);
    assertThat(accounts.open(leader, "{argon2}x", ABOVE)).isInstanceOf(AccountResult.Done.class);
    assertThat(accounts.open(person("tk.tinh", PROVINCE, Role.SUPERVISOR), "{argon2}x", ABOVE))
        .isInstanceOf(AccountResult.Refused.class);
    assertThat(accounts.resetPassword("tk.giamsat", "{argon2}y", OWN))
        .as("whose role one could not give")
        .isInstanceOf(AccountResult.Refused.class);
    assertThat(accounts.lock(House.DESIGNER.username(), null, OWN))
        .isInstanceOf(AccountResult.Refused.class);
    assertThat(accounts.lock(OWN.username(), null, OWN)).isInstanceOf(AccountResult.Refused.class);
    assertThat(accounts.lock(OWN.username(), null, ABOVE)).isInstanceOf(AccountResult.Done.class);
    assertThat(accounts.unlock(OWN.username(), ABOVE)).isInstanceOf(AccountResult.Done.class);
  }

  @Test
  void whoIsNoAdministratorThereSeesNoAccountAndChangesNone() {
    Actor owner = person("tk.kin", House.HAI_CHAU, Role.SPECIALIST);
    accounts.open(owner, "{argon2}x", OWN);
    Actor everything =
        new Actor(
            "tk.moiviec",
            "Cán bộ",
            House.HAI_CHAU,
            Set.of(Role.HEAD, Role.APPROVER, Role.SUPERVISOR, Role.DESIGNER, Role.OPERATOR));

    for (Actor stranger : List.of(SISTER, everything)) {
      assertThat(accounts.find("tk.kin", stranger)).isEmpty();
      assertThat(accounts.page(new AccountFilter("tk.kin", null, null), null, 10, stranger))
          .isEmpty();
      assertThat(accounts.count(new AccountFilter("tk.kin", House.HAI_CHAU, null), stranger))
          .isZero();
      assertThat(accounts.losing("tk.kin", null, stranger)).isZero();
      for (AccountResult result :
          List.of(
              accounts.lock("tk.kin", null, stranger),
              accounts.unlock("tk.kin", stranger),
              accounts.resetPassword("tk.kin", "{argon2}y", stranger),
              accounts.change(owner, null, stranger),
              accounts.open(person("tk.lau", House.HAI_CHAU, Role.DESK), "{argon2}x", stranger))) {
        assertThat(result).isInstanceOf(AccountResult.Refused.class);
      }
    }
    assertThat(house.workers.officials().find("tk.kin")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "casefile.lock_account('nha.dongnghiep', true)",
        "casefile.issue_password('nha.dongnghiep', 'x')",
        "casefile.change_account('nha.dongnghiep', 'x', '20242', array['desk'])",
        "casefile.open_account('tk.gia', 'x', '20242', array['desk'], 'x')",
        "casefile.open_account('tk.gia', 'x', '20263', array['designer'], 'x')",
        "casefile.held_by('nha.dongnghiep')",
        "casefile.hand_over('nha.dongnghiep', '{}', null, '{}')",
        "casefile.end_substitutions('nha.dongnghiep')",
        "password_hash from casefile.official"
      })
  void theDatabaseRefusesWhatTheScreenWouldNotAsk(String forged) {
    assertThatThrownBy(() ->
            house
                .screens
                .access()
                .as(
                    SISTER,
                    () ->
                        house
                            .screens
                            .jdbc()
                            .sql("select " + forged)
                            .query((row, number) -> true)
                            .list()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("42501");
    assertThatThrownBy(() ->
            house
                .screens
                .access()
                .as(
                    SISTER,
                    () ->
                        house
                            .screens
                            .jdbc()
                            .sql("update casefile.official set active = false")
                            .update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatALockedOfficialHeldGoesToTheColleagueOrBackToTheUnit() {
    Actor leaver = opened("tk.nghi", Role.SPECIALIST, Role.CLERK);
    Actor heir = opened("tk.nhan", Role.SPECIALIST);
    DossierCode code = Typing.aDossier(house);
    long examined = held(code, "specialist", leaver);
    long issued = held(code, "clerk", leaver);
    arrange(leaver, heir);

    assertThat(accounts.losing("tk.nghi", null, OWN)).isEqualTo(2);
    assertThat(accounts.lock("tk.nghi", heir.username(), OWN))
        .isEqualTo(new AccountResult.Done(1, 1));

    assertThat(house.workers.officials().find("tk.nghi")).isEmpty();
    assertThat(holder(examined)).isEqualTo(heir.username());
    assertThat(holder(issued)).isNull();
    assertThat(told("assign:" + examined)).isOne();
    assertThat(told("assign:" + issued)).isOne();
    assertThat(audited("task-released", code.value())).isOne();
    assertThat(audited("task-assigned", code.value())).isOne();
    assertThat(house.workers.officials().find(heir.username()).orElseThrow().actor().substitutes())
        .isEmpty();
    assertThat(
            house
                .owner()
                .sql("select count(*) from casefile.substitution where ended_by = :me")
                .param("me", OWN.username())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void anotherRoleTakesOnlyTheWorkItDoesNotCover() {
    Actor owner = opened("tk.doivai", Role.SPECIALIST, Role.CLERK);
    DossierCode code = Typing.aDossier(house);
    long kept = held(code, "specialist", owner);
    long lost = held(code, "clerk", owner);
    Actor after = person("tk.doivai", House.HAI_CHAU, Role.SPECIALIST, Role.HEAD);

    assertThat(accounts.losing("tk.doivai", after, OWN)).isOne();
    assertThat(accounts.change(after, null, OWN)).isEqualTo(new AccountResult.Done(1, 0));

    assertThat(holder(kept)).isEqualTo("tk.doivai");
    assertThat(holder(lost)).isNull();
    assertThat(house.workers.officials().find("tk.doivai").orElseThrow().actor()).isEqualTo(after);
  }

  @Test
  void aResetPasswordIsToBeChangedAndItsMomentEndsSessions() {
    Actor owner = opened("tk.quen", Role.DESK);
    Instant before = house.workers.officials().find("tk.quen").orElseThrow().passwordAt();
    house
        .owner()
        .sql("update casefile.official set must_change = false where username = 'tk.quen'")
        .update();

    accounts.resetPassword(owner.username(), "{argon2}neu", OWN);

    assertThat(house.workers.officials().find("tk.quen").orElseThrow())
        .satisfies(account -> {
          assertThat(account.mustChange()).isTrue();
          assertThat(account.passwordAt()).isAfter(before);
          assertThat(account.passwordHash()).isEqualTo("{argon2}neu");
        });
    assertThat(audited("password-reset", "tk.quen")).isOne();
  }

  @Test
  void aPageIsReadInTheOrderOfAnIndex() {
    house.owner().sql("analyze casefile.official").update();

    assertThat(plan(AccountRows.PAGE_OF_UNIT, House.HAI_CHAU))
        .contains("official_list")
        .doesNotContain("Sort", "Seq Scan on official");
    assertThat(plan(AccountRows.PAGE, null)).contains("official_names").doesNotContain("Sort");
  }

  private static String plan(String sql, @Nullable UnitCode unit) {
    return house
        .screens
        .access()
        .as(
            ABOVE,
            () -> {
              house.screens.jdbc().sql("set local enable_seqscan = off").update();
              var asked =
                  house
                      .screens
                      .jdbc()
                      .sql("explain " + sql)
                      .param("words", "")
                      .param("open", null, java.sql.Types.BOOLEAN)
                      .param("folded", "")
                      .param("username", "")
                      .param("size", 50);
              return (unit == null ? asked : asked.param("unit", unit.value()))
                  .query(String.class).list().stream().collect(Collectors.joining("\n"));
            });
  }

  private static Actor opened(String username, Role... roles) {
    Actor owner = person(username, House.HAI_CHAU, roles);
    assertThat(accounts.open(owner, "{argon2}x", OWN)).isInstanceOf(AccountResult.Done.class);
    return owner;
  }

  private static void arrange(Actor absent, Actor substitute) {
    house
        .owner()
        .sql(
            """
            insert into casefile.substitution
              (absent, substitute, role, starts_at, ends_at, created_by, created_by_name)
            values (:absent, :substitute, 'specialist', :from, :until, :absent, :absent)
            """)
        .param("absent", absent.username())
        .param("substitute", substitute.username())
        .param("from", java.sql.Timestamp.from(Instant.now().minus(1, ChronoUnit.HOURS)))
        .param("until", java.sql.Timestamp.from(Instant.now().plus(1, ChronoUnit.DAYS)))
        .update();
  }

  private static long held(DossierCode code, String role, Actor holder) {
    long key = System.nanoTime();
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key,
              procedure_code, definition_key, engine_version, element_id, element_instance_key,
              role, unit, state, assignee, created_at, position)
            select :key, code, :key, procedure_code, 1, 1, 'step-x', :key, :role, :unit,
              'CREATED', :holder, now(), :key
            from casefile.dossier where code = :code
            """)
        .param("key", key)
        .param("code", code.value())
        .param("role", role)
        .param("unit", House.HAI_CHAU.value())
        .param("holder", holder.username())
        .update();
    return key;
  }

  private static @Nullable String holder(long task) {
    return house
        .owner()
        .sql("select coalesce(holder, '') from readmodel.queue where task_key = :key")
        .param("key", task)
        .query(String.class)
        .optional()
        .filter(name -> !name.isEmpty())
        .orElse(null);
  }

  private static long told(String key) {
    return house
        .workers
        .jdbc()
        .sql("select count(*) from casefile.outbox where key like :key")
        .param("key", key + "%")
        .query(Long.class)
        .single();
  }

  private static long audited(String action, String about) {
    return house
        .workers
        .jdbc()
        .sql("select count(*) from audit.entry where action = :action and body like :about")
        .param("action", action)
        .param("about", "%" + about + "%")
        .query(Long.class)
        .single();
  }

  private static Actor person(String username, UnitCode unit, Role... roles) {
    return new Actor(username, "Đỗ Thị Mới Thử", unit, Set.of(roles));
  }

  private static Actor administrator(String username, UnitCode unit) {
    return person(username, unit, Role.ADMINISTRATOR);
  }
}
