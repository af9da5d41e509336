package vn.motcua.dossiers.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.catalog.Role.SPECIALIST;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class RowLevelSecurityIT {

  private static final String[] TABLES = {
    "casefile.dossier",
    "casefile.applicant",
    "casefile.paper",
    "casefile.attachment",
    "casefile.clock_fact",
    "audit.entry",
    "audit.chain"
  };

  private static final long OWN_TASK = 41L;

  private static House house;
  private static DossierCode code;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    code =
        Submissions.registered(
            house
                .workers
                .intake()
                .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  @AfterAll
  static void close() {
    house
        .workers
        .jdbc()
        .sql("delete from readmodel.task where task_key = :task")
        .param("task", OWN_TASK)
        .update();
    house.close();
  }

  @Test
  void whoSaysNothingSeesNothing() {
    for (String table : TABLES) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  @Test
  void theSettingIsGoneAfterTheTransaction() {
    assertThat(seenBy(House.SPECIALIST)).isEqualTo(1);

    assertThat(rows("casefile.dossier")).isZero();
  }

  @Test
  void anOfficialOfAnotherUnitSeesNothingOfIt() {
    assertThat(seenBy(House.STRANGER)).isZero();
    assertThat(house.screens.files().open(code, House.STRANGER)).isEmpty();
  }

  @Test
  void anOfficialOfTheUnitOpensTheFileAndThatIsAudited() {
    long before = opened();

    assertThat(house.screens.files().open(code, House.SPECIALIST))
        .hasValueSatisfying(file -> {
          assertThat(file.applicant().maskedPersonalId()).isEqualTo("9991••••3456");
          assertThat(file.papers())
              .singleElement()
              .satisfies(paper -> assertThat(paper.files()).hasSize(1));
        });

    assertThat(opened()).isEqualTo(before + 1);
  }

  @Test
  void whatOneDidOneselfIsSeenAsLongAsItsUnitIsSeen() {
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key, procedure_code,
              definition_key, engine_version, element_id, element_instance_key, role, unit, state,
              created_at, position)
            values (:task, :code, 1, '1.004873', 1, 1, 'own', :task, 'specialist', :unit, 'CREATED',
              now(), 0)
            """)
        .param("task", OWN_TASK)
        .param("code", code.value())
        .param("unit", House.HAI_CHAU.value())
        .update();
    house
        .screens
        .access()
        .as(
            House.SPECIALIST,
            () ->
                house
                    .screens
                    .jdbc()
                    .sql(
                        """
                        insert into casefile.task_act (task_key, dossier_code, element_id, outcome,
                          unit, by, by_name) values (:task, :code, 'own', 'pass', :unit, :by, 'Thử')
                        """)
                    .param("task", OWN_TASK)
                    .param("code", code.value())
                    .param("unit", House.HAI_CHAU.value())
                    .param("by", House.SPECIALIST.username())
                    .update());
    Actor moved =
        new Actor(
            House.SPECIALIST.username(),
            House.SPECIALIST.name(),
            House.SON_TRA,
            Set.of(SPECIALIST));

    assertThat(actSeenBy(House.SPECIALIST)).isEqualTo(1);
    assertThat(actSeenBy(House.COLLEAGUE)).isEqualTo(1);
    assertThat(actSeenBy(House.STRANGER)).isZero();
    assertThat(actSeenBy(moved)).as("one's own, at a unit one has left").isZero();
  }

  @Test
  void theScreensCannotChangeWhatWasSubmittedOrAudited() {
    for (String sql :
        new String[] {
          "update casefile.applicant set full_name = 'x'",
          "delete from casefile.dossier",
          "update audit.entry set body = '{}'",
          "select * from casefile.outbox",
          "delete from casefile.task_act"
        }) {
      assertThatThrownBy(() ->
              house
                  .screens
                  .access()
                  .as(House.SPECIALIST, () -> house.screens.jdbc().sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private static long seenBy(Actor actor) {
    return house
        .screens
        .access()
        .as(
            actor,
            () ->
                house
                    .screens
                    .jdbc()
                    .sql("select count(*) from casefile.dossier where code = :code")
                    .param("code", code.value())
                    .query(Long.class)
                    .single());
  }

  private static long actSeenBy(Actor actor) {
    return house
        .screens
        .access()
        .as(
            actor,
            () ->
                house
                    .screens
                    .jdbc()
                    .sql("select count(*) from casefile.task_act where task_key = :task")
                    .param("task", OWN_TASK)
                    .query(Long.class)
                    .single());
  }

  private static long rows(String table) {
    return house.screens.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static long opened() {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select count(*) from audit.entry
            where dossier_code = :code and action = 'casefile-opened'
            """)
        .param("code", code.value())
        .query(Long.class)
        .single();
  }
}
