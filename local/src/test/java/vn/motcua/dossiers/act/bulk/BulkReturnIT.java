package vn.motcua.dossiers.act.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** Results that applicants get electronically are handed over together, and no others. */
@MotcuaIT
final class BulkReturnIT {

  private static BulkHouse bulk;
  private static BulkOffers offers;

  @BeforeAll
  static void open(Addresses addresses) {
    bulk = new BulkHouse(addresses);
    House.Side screens = bulk.house.screens;
    offers =
        new BulkOffers(
            screens.jdbc(),
            screens.access(),
            screens.procedures(),
            screens.officials(),
            House.catalog().units());
  }

  @AfterAll
  static void close() {
    bulk.close();
  }

  @Test
  void onlyWhatIsSignedAndWantedElectronicallyIsHandedOverTogether() {
    long signed = returning(ReturnWay.ELECTRONIC, true);
    long unsigned = returning(ReturnWay.ELECTRONIC, false);
    long counter = returning(ReturnWay.DESK, true);
    List<Long> picked = List.of(signed, unsigned, counter);

    BulkChoice choice =
        offers.choices(picked, House.DESK).stream()
            .filter(one -> one.kind() == StepKind.RETURN)
            .findFirst()
            .orElseThrow();
    assertThat(choice.tasks()).isEqualTo(2);
    assertThat(offers.of(picked, choice, House.DESK)).containsExactly(signed, unsigned);
    assertThat(offers.questions(picked, choice, House.DESK))
        .as("neither receiver nor way are asked, and nothing else must be answered")
        .extracting(BulkQuestion::key, BulkQuestion::required)
        .containsExactly(tuple("note", false));

    Map<String, @Nullable Object> data = new HashMap<>(choice.given());
    BulkRun run =
        bulk.bulk.run(
            offers.of(picked, choice, House.DESK),
            new BulkAct.Complete(choice.outcome(), data),
            House.DESK,
            item -> {});

    assertThat(run.items())
        .filteredOn(item -> item.taskKey() == unsigned)
        .singleElement()
        .extracting(BulkItem::result)
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains("trả bản điện tử"));
    bulk.halfAMinuteLater();
    assertThat(bulk.acts(signed)).isOne();
    assertThat(bulk.acts(unsigned)).isZero();
    assertThat(receiver(signed)).isEqualTo("Người nộp hồ sơ, qua Cổng Dịch vụ công quốc gia");
  }

  private static long returning(ReturnWay way, boolean signed) {
    DossierCode code =
        Submissions.registered(
            bulk.house
                .workers
                .intake()
                .register(
                    Submissions.at(House.HAI_CHAU, Channel.DIRECT, way, null), Submissions.PORTAL));
    if (signed) {
      sign(code);
    }
    return bulk.aTask(code, House.HAI_CHAU, StepKind.RETURN);
  }

  /** As rows: what stands in the file is not looked at here. */
  private static void sign(DossierCode code) {
    jdbc()
        .sql(
            """
            with made as (
              insert into casefile.document (dossier_code, unit, kind, template_version, fields,
                sha256, size, made_by, made_by_name)
              values (:code, '20242', 'RESULT', 0, '{}', repeat('a', 64), 1, 'x', 'X')
              returning id)
            insert into casefile.signature (document_id, revision, place, signer, signer_name, unit,
              certificate_subject, certificate_issuer, certificate_serial, way, level, sha256, size)
            select id, 1, 'signer', 'x', 'X', '20242', 'CN=x', 'CN=y', '1', 'PKCS12', 'B',
              repeat('b', 64), 1
            from made
            """)
        .param("code", code.value())
        .update();
  }

  private static JdbcClient jdbc() {
    return bulk.house.workers.jdbc();
  }

  private static String receiver(long task) {
    return jdbc()
        .sql("select data ->> 'receivedBy' from casefile.task_act where task_key = :key")
        .param("key", task)
        .query(String.class)
        .single();
  }
}
