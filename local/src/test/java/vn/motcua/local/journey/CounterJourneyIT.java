package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dossier from the counter to the result, as the people concerned see it. */
@ExtendWith(JourneyExtension.class)
final class CounterJourneyIT {
  private static final String PROCEDURE = "1.014862";
  private static final String APPLICANT = "H'Thử Nghiệm Êban";

  private static final List<String> HISTORY =
      List.of(
          "Hồ sơ được tiếp nhận; thời hạn bắt đầu tính.",
          "Lê Thị Trưởng Phòng Thử đã giao việc ở bước",
          "Trần Văn Chuyên Viên Thử đã yêu cầu bổ sung ở bước",
          "Thời hạn tạm dừng: chờ công dân bổ sung.",
          "Trần Văn Chuyên Viên Thử đã trình lãnh đạo ở bước",
          "Lê Thị Trưởng Phòng Thử đã phê duyệt ở bước",
          "Phạm Văn Lãnh Đạo Thử đã phê duyệt ở bước",
          "Võ Thị Văn Thư Thử đã vào sổ, phát hành ở bước",
          "Nguyễn Thị Tiếp Nhận Thử đã trả kết quả ở bước",
          "Kết quả đã trao cho người nộp.");

  private final House house;
  private String dossier = "";

  CounterJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void aDossierRunsFromTheCounterToTheResult() throws Exception {
    register();
    assign();
    askForSupplement();
    supplement();
    examine();
    decide("truongphong", "05-reviewed");
    decide("lanhdao", "06-approved");
    number();
    handOver();

    assertThat(house.heardByPortal(dossier, 6)).isEqualTo(List.of(2, 4, 5, 4, 9, 10));
  }

  private void register() {
    try (Official desk = house.signIn("tiepnhan")) {
      Counter counter = new Counter(desk);
      counter.open();
      desk.picture("01-desk-empty");
      counter.person("999080000123", APPLICANT, "0999012345");
      counter.choose(PROCEDURE);
      counter.handOverAllPapers();
      desk.picture("01-desk-filled");
      dossier = counter.register();
      desk.picture("01-slip");
      desk.press("In phiếu");
      desk.page().locator("iframe.document-frame").waitFor();
      desk.snap("01-form-01");
    }
  }

  private void assign() {
    try (Official head = house.signIn("truongphong")) {
      Queue queue = new Queue(head);
      queue.find(dossier);
      head.picture("02-queue-of-the-unit");
      queue.claimAndOpen(dossier);
      head.picture("02-assign");
      head.page().getByLabel("Chuyên viên được giao").click();
      head.page().getByText("Trần Văn Chuyên Viên Thử").click();
      queue.act("Giao việc", dossier);
      head.picture("02-assigned");
    }
  }

  private void askForSupplement() {
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.openOwn(dossier);
      specialist.picture("03-examine");
      specialist.press("Yêu cầu bổ sung");
      specialist.picture("03-supplement-form");
      specialist
          .page()
          .getByRole(
              AriaRole.CHECKBOX,
              new com.microsoft.playwright.Page.GetByRoleOptions().setName("Sơ họa vị trí khu vực"))
          .check();
      specialist.textbox("Lý do").fill("Sơ họa chưa ghi toạ độ khu vực nuôi trồng.");
      specialist.press("Gửi yêu cầu bổ sung");
      specialist.sees("đã yêu cầu bổ sung, thời hạn tạm dừng");
      specialist.open("ho-so/" + dossier);
      specialist.sees("Tạm dừng");
      specialist.picture("03-clock-stopped");
    }
  }

  /** The citizen brings the paper to the desk, where it is scanned. */
  private void supplement() {
    try (Official desk = house.signIn("tiepnhan")) {
      findWaiting(desk);
      scanLater(desk);
      desk.press("Nhận bổ sung");
      choose(desk, "so-hoa-moi.png");
      desk.picture("03-supplement-at-the-desk");
      desk.press("Ghi nhận bổ sung");
      desk.sees("đã ghi nhận bổ sung");
    }
  }

  /** The desk sees who is waited for, since when and until when. */
  private void findWaiting(Official desk) {
    desk.open("ho-so");
    desk.sees(dossier);
    desk.sees("Tạm dừng, sẽ tính");
    desk.picture("03-awaited");
    desk.look(Look.PHONE);
    desk.picture("03-awaited");
    desk.look(Look.DESK);
    desk.tab("Đang xử lý").click();
    desk.page().waitForURL("**/ho-so?tab=dang-xu-ly");
    desk.picture("03-in-process");
    desk.page().goBack();
    desk.sees(dossier);
    desk.open("ho-so/" + dossier);
  }

  /** What was only ticked at the counter is scanned now. */
  private static void scanLater(Official desk) {
    desk.buttonOf("Đính kèm bản quét").click();
    desk.quiet();
    choose(desk, "quet-sau.png");
    desk.picture("03-scanned-later");
    desk.press("Ghi nhận bản quét");
    desk.sees("Đã đính kèm bản quét vào hồ sơ");
    desk.buttonOf("quet-sau.png").waitFor();
    desk.sees("Đã số hóa");
  }

  private static void choose(Official desk, String file) {
    desk.page()
        .getByRole(AriaRole.DIALOG)
        .locator("input[type=file]")
        .first()
        .setInputFiles(new FilePayload(file, "image/png", scan()));
    desk.sees(file);
  }

  private static byte[] scan() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void examine() {
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.openOwn(dossier);
      specialist.sees("bổ sung lần 1");
      specialist.picture("04-supplemented");
      queue.act("Đạt, trình lãnh đạo", dossier);
    }
  }

  private void decide(String who, String picture) {
    try (Official approver = house.signIn(who)) {
      Queue queue = new Queue(approver);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      approver.picture(picture);
      queue.act("Phê duyệt", dossier);
    }
  }

  private void number() {
    try (Official clerk = house.signIn("vanthu")) {
      Queue queue = new Queue(clerk);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      clerk.picture("07-number");
      queue.act("Vào sổ, phát hành", dossier);
    }
  }

  private void handOver() {
    try (Official desk = house.signIn("tiepnhan")) {
      Queue queue = new Queue(desk);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      desk.picture("08-return");
      queue.act("Trả kết quả", dossier);
      desk.open("ho-so/" + dossier);
      HISTORY.forEach(desk::sees);
      desk.picture("09-returned");
    }
  }
}
