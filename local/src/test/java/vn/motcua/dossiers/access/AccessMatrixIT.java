package vn.motcua.dossiers.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/**
 * Every query and act of the module × role × unit, found by reflection: a new method takes part by
 * itself, and fails here if it shows or changes a case to somebody who has no business with it.
 */
@MotcuaIT
class AccessMatrixIT {

  private static final UnitCode PROVINCE = new UnitCode("48");
  private static final UnitCode NOWHERE = new UnitCode("00000");

  /** Only the official's own account, the units' arithmetic, or the engine of all of it. */
  private static final Set<String> NOT_ABOUT_CASES =
      Set.of("Access", "Passwords", "SignIns", "FigureScope");

  /** Writes the register of the official's own unit, which is a document of no dossier. */
  private static final String OWN_REGISTER = "Registers.make";

  /** Answer everybody, item by item or with a reason, that there is no such case for them. */
  private static final Set<String> REFUSING =
      Set.of(
          "AgencyPapers.hindrance",
          "ComponentChecks.hindrance",
          "LateScans.hindrance",
          "Signing.sign");

  /** Every role at every unit by itself; rights only add up, so usually they are asked together. */
  private static final boolean FULL = Boolean.getBoolean("motcua.matrix.full");

  /** Tables of cases; what an official keeps for themselves is not among them. */
  private static final Set<String> CASES =
      Set.of(
          "dossier",
          "applicant",
          "paper",
          "attachment",
          "task_claim",
          "task_act",
          "pending_act",
          "supplement_request",
          "clock_fact",
          "status",
          "consultation",
          "note",
          "component_check",
          "document",
          "signature");

  private static House house;
  private static HikariDataSource screens;
  private static MatrixRun run;
  private static List<Method> methods;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(addresses.postgres());
    config.setUsername("motcua_ui");
    config.setPassword(addresses.uiPassword());
    config.setMaximumPoolSize(4);
    screens = new HikariDataSource(config);
    run = new MatrixRun(screens, MatrixTarget.merged(House.catalog()), MatrixTarget.made(house));
    methods =
        MatrixMethods.all().stream()
            .filter(method -> !NOT_ABOUT_CASES.contains(method.getDeclaringClass().getSimpleName()))
            .toList();
  }

  @AfterAll
  static void close() {
    run.close();
    screens.close();
    house.close();
  }

  @Test
  void whoHasNoBusinessWithACaseSeesNothingOfItAndChangesNothing() {
    List<String> wrong = new ArrayList<>();
    for (Actor actor : strangers()) {
      for (Method method : methods) {
        MatrixRun.Outcome outcome = run.of(method, actor);
        Set<String> written = cases(outcome);
        if (MatrixMethods.name(method).equals(OWN_REGISTER)) {
          written.remove("document");
        }
        boolean shown = outcome.shown() && !REFUSING.contains(MatrixMethods.name(method));
        if (shown || !written.isEmpty()) {
          wrong.add(actor.username() + " " + MatrixMethods.name(method) + " " + written);
        }
      }
    }

    assertThat(methods).hasSizeGreaterThan(80);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyMethodIsAskedAndAnOfficialOfTheSuccessorDoesWhatOneOfTheOldUnitDid() {
    Map<String, MatrixRun.Outcome> old = outcomes(actor(MatrixTarget.OLD, Role.SPECIALIST));
    Map<String, MatrixRun.Outcome> successor = outcomes(actor(MatrixTarget.NEW, Role.SPECIALIST));

    assertThat(
            old.entrySet().stream().filter(one -> one.getValue().unasked()).map(Map.Entry::getKey))
        .as("methods whose arguments the matrix cannot make, apart from one's own settings")
        .containsOnly("NoticeQueries.save");
    assertThat(successor).isEqualTo(old);
    assertThat(old.entrySet().stream().filter(one -> one.getValue().shown()).map(Map.Entry::getKey))
        .contains(
            "Acts.claim",
            "Acts.complete",
            "CaseFiles.open",
            "CaseFiles.file",
            "HistoryQueries.of",
            "Offers.of",
            "SearchQueries.find",
            "ShelfQueries.page",
            "TaskQueries.find",
            "TaskQueries.page");
  }

  @Test
  void whoSeesACaseWithoutTheDutyActsOnNoneOfItsTasks() {
    List<String> wrong = new ArrayList<>();
    for (Actor actor : onlookers()) {
      boolean leads = actor.is(Role.HEAD) || actor.is(Role.APPROVER);
      for (Method method : methods) {
        Set<String> written = cases(run.of(method, actor));
        if (written.contains("task_act")
            || written.contains("pending_act")
            || written.contains("task_claim") && !leads) {
          wrong.add(actor.username() + " " + MatrixMethods.name(method) + " " + written);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void aSubstituteActsInTheRoleThatWasLentAndInNoOther() {
    Actor desk = actor(House.HAI_CHAU, Role.DESK);
    Substituted absent =
        new Substituted(
            House.SPECIALIST.username(),
            House.SPECIALIST.name(),
            House.HAI_CHAU,
            Set.of(Role.SPECIALIST));

    assertThat(run.of(method("Acts.claim"), desk).written()).doesNotContain("task_claim");
    assertThat(run.of(method("Acts.claim"), desk.acting(List.of(absent))).written())
        .contains("task_claim");
    assertThat(run.of(method("Acts.complete"), desk.acting(List.of(absent))).written())
        .as("PostgreSQL asks for an arrangement that is in force, not for what a session says")
        .doesNotContain("task_act");
  }

  private static List<Actor> strangers() {
    List<Actor> actors = new ArrayList<>();
    actors.add(actor(House.SON_TRA, Role.values()));
    actors.add(actor(PROVINCE, except(Role.SUPERVISOR)));
    actors.add(actor(NOWHERE, Role.values()));
    actors.add(actor(MatrixTarget.NEW, Role.DESIGNER, Role.OPERATOR));
    if (FULL) {
      actors.add(actor(MatrixTarget.OLD, Role.DESIGNER, Role.OPERATOR));
      for (Role role : Role.values()) {
        actors.add(actor(House.SON_TRA, role));
        actors.add(actor(NOWHERE, role));
      }
      for (Role role : except(Role.SUPERVISOR)) {
        actors.add(actor(PROVINCE, role));
      }
    }
    return actors;
  }

  private static List<Actor> onlookers() {
    List<Actor> actors = new ArrayList<>();
    actors.add(actor(MatrixTarget.NEW, except(Role.SPECIALIST, Role.HEAD, Role.APPROVER)));
    actors.add(actor(PROVINCE, Role.SUPERVISOR));
    if (FULL) {
      for (Role role : except(Role.SPECIALIST)) {
        actors.add(actor(MatrixTarget.NEW, role));
        actors.add(actor(MatrixTarget.OLD, role));
      }
    }
    return actors;
  }

  private static Role[] except(Role... without) {
    EnumSet<Role> roles = EnumSet.allOf(Role.class);
    roles.removeAll(List.of(without));
    return roles.toArray(Role[]::new);
  }

  private static Map<String, MatrixRun.Outcome> outcomes(Actor actor) {
    Map<String, MatrixRun.Outcome> outcomes = new LinkedHashMap<>();
    methods.forEach(method ->
        outcomes.merge(MatrixMethods.name(method), run.of(method, actor), MatrixRun.Outcome::with));
    return outcomes;
  }

  private static Method method(String name) {
    return methods.stream()
        .filter(method -> MatrixMethods.name(method).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> cases(MatrixRun.Outcome outcome) {
    Set<String> written = new TreeSet<>(outcome.written());
    written.retainAll(CASES);
    return written;
  }

  private static Actor actor(UnitCode unit, Role... roles) {
    String name = roles.length > 1 ? "nhieu" : roles[0].key();
    return new Actor("matran." + name + "." + unit.value(), "Cán bộ", unit, Set.of(roles));
  }
}
