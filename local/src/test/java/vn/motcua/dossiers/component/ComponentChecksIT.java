package vn.motcua.dossiers.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.component.ComponentCheck.Verdict;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ComponentChecksIT {

  private static House house;
  private static ComponentChecks checks;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side screens = house.screens;
    checks =
        new ComponentChecks(
            screens.jdbc(),
            screens.access(),
            screens.procedures(),
            screens.audit(),
            Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theLastFindingStandsAndIsTakenBackWithoutATraceLost() {
    DossierCode code = Typing.aDossier(house);

    found(code, Verdict.FAULTY, "Thiếu chữ ký");
    found(code, Verdict.FITS, null);
    assertThat(checks.of(code, House.DESK).get(Submissions.FORM))
        .satisfies(check -> {
          assertThat(check.verdict()).isEqualTo(Verdict.FITS);
          assertThat(check.remark()).isNull();
          assertThat(check.byName()).isEqualTo(House.SPECIALIST.name());
        });
    checks.clear(code, Submissions.FORM, House.SPECIALIST);

    assertThat(checks.of(code, House.SPECIALIST)).isEmpty();
    assertThat(
            house
                .workers
                .jdbc()
                .sql(
                    "select count(*) from audit.entry where body like '%component-checked%' and body like :code")
                .param("code", "%" + code.value() + "%")
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void onlyWhoWorksOnTheDossierTicksAndOnlyWhatItHas() {
    DossierCode code = Typing.aDossier(house);

    assertThat(checks.found(code, Submissions.FORM, Verdict.FITS, null, House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(checks.found(code, Submissions.FORM, Verdict.FITS, null, House.DESIGNER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(checks.found(code, "khong-co", Verdict.FITS, null, House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(checks.hindrance(code, House.SPECIALIST)).isEmpty();
    assertThat(checks.of(code, House.STRANGER)).isEmpty();
  }

  @Test
  void findingsAreReadByTheirDossier(Addresses addresses) {
    assertThat(
            FilledDatabase.of(addresses)
                .explain(
                    FilledDatabase.COMMUNE,
                    ComponentChecks.OF,
                    Map.of("code", "H17.20042-261120-000042")))
        .contains("component_check_pkey")
        .doesNotContain("Seq Scan on component_check", "Seq Scan on dossier");
  }

  private static void found(DossierCode code, Verdict verdict, @Nullable String remark) {
    assertThat(checks.found(code, Submissions.FORM, verdict, remark, House.SPECIALIST))
        .isEqualTo(new ActResult.Done());
  }
}
