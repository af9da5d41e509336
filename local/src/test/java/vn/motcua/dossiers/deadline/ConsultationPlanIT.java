package vn.motcua.dossiers.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ConsultationPlanIT {

  @Test
  void whatIsLateIsReadFromTheIndexOfWhatIsOpen(Addresses addresses) {
    try (House house = new House(addresses)) {
      DossierCode code =
          Submissions.registered(
              house
                  .workers
                  .intake()
                  .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
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
                          insert into casefile.consultation (dossier_code, kind, unit, unit_name,
                            question, due_at, asked_unit, asked_by, asked_by_name, asked_at,
                            answered_by, answered_by_name, answered_at)
                          select :code, 'OPINION', '20263', 'Sơn Trà', 'Thử nghiệm', now(), '20242',
                            'nha.chuyenvien', 'Cán bộ', now(), 'nha.noikhac', 'Cán bộ', now()
                          from generate_series(1, 3000)
                          """)
                      .param("code", code.value())
                      .update());
      house.owner().sql("analyze casefile.consultation").update();

      String plan =
          house
              .workers
              .access()
              .asSystem(() ->
                  String.join(
                      "\n",
                      house
                          .workers
                          .jdbc()
                          .sql("explain (costs off) " + ConsultationWatch.DUE)
                          .param("now", Rows.timestamp(Instant.now()))
                          .query(String.class)
                          .list()));

      assertThat(plan).contains("consultation_due").doesNotContain("Seq Scan on consultation");
    }
  }
}
