package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.local.traffic.Cases;

/** A designer adds a step; the next dossier has it, the one before does not. */
@ExtendWith(JourneyExtension.class)
final class DesignerJourneyIT {
  private static final ProcedureCode PROCEDURE =
      new ProcedureCode(System.getProperty("motcua.journey.procedure", "1.000656"));
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final String NEW_STEP = "Xác minh tại nơi cư trú";

  private final House house;

  DesignerJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void aNewStepIsDrawnMendedAndPublishedAndTheNextDossierHasIt() throws Exception {
    String before = submit(0);
    work("tiepnhan", before, "Tiếp nhận");

    draw();

    String after = submit(1);
    work("tiepnhan", after, "Tiếp nhận");
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.find(after);
      specialist.sees(NEW_STEP);
      specialist.picture("24-new-step-in-the-queue");
      queue.claimAndOpen(after);
      specialist.picture("25-new-step");
      queue.act("Hoàn thành bước", after);
    }
    finishOnTheOldVersion(before);
    assertThat(house.heardByPortal(before, 4)).isEqualTo(List.of(2, 4, 9, 10));
  }

  private void draw() {
    try (Official designer = house.signIn("thietke")) {
      designer.open("thu-tuc/" + PROCEDURE.value());
      designer.picture("20-procedure");
      Workbench workbench = new Workbench(designer, PROCEDURE.value());
      workbench.open();
      designer.picture("21-workbench");
      workbench.dropStepOn("flow-status-4-start-step-examine", NEW_STEP);
      workbench.seesProblemOf(NEW_STEP);
      assertThat(designer.button("Phát hành")).isDisabled();
      designer.picture("22-stopped-by-problems");
      workbench.choose("Loại bước", "Kiểm tra thực địa");
      workbench.choose("Ai làm", "Chuyên viên");
      workbench.choose("Đơn vị", "UBND cấp xã");
      workbench.hours("16");
      workbench.seesNoProblem();
      designer.picture("23-mended");
      workbench.publish();
      designer.picture("23-published");
    }
    house.awaitCatalogue();
  }

  private void finishOnTheOldVersion(String dossier) {
    work("chuyenvien", dossier, "Đạt, trình lãnh đạo");
    work("lanhdao", dossier, "Phê duyệt");
    work("vanthu", dossier, "Vào sổ, phát hành");
    work("tiepnhan", dossier, "Trả kết quả");
    try (Official desk = house.signIn("tiepnhan")) {
      desk.open("ho-so/" + dossier);
      desk.sees("Kết quả đã trao cho người nộp");
      assertThat(desk.page().getByText(NEW_STEP)).hasCount(0);
      desk.picture("26-old-version-returned");
    }
  }

  private void work(String who, String dossier, String act) {
    try (Official official = house.signIn(who)) {
      Queue queue = new Queue(official);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      queue.act(act, dossier);
    }
  }

  private String submit(int next) throws Exception {
    Procedure procedure = CatalogLoader.shipped().orThrow().procedure(PROCEDURE).orElseThrow();
    int person = 1_000 + (int) (Instant.now().getEpochSecond() % 100_000) + next;
    Submission submission = Cases.walkIn(procedure, COMMUNE, COMMUNE, person);
    return house.submit(submission);
  }
}
