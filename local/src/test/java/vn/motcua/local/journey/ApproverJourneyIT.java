package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.StepKind;

/** An approver's day: many dossiers at once and the way back; who acts for whom; notices. */
@ExtendWith(JourneyExtension.class)
final class ApproverJourneyIT {
  private static final String APPROVE = "Phê duyệt";
  private static final List<Look> LOOKS = List.of(Look.PHONE, Look.DARK, Look.ENGLISH);

  private final House house;

  ApproverJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void manyDossiersAreSignedAndForwardedTogetherAndTakenBackInTime() throws Exception {
    Backstage backstage = house.backstage();
    List<String> dossiers = backstage.dossiersAt(StepKind.DECIDE, 3);
    try (Official approver = house.signIn("lanhdao")) {
      Queue queue = new Queue(approver);
      queue.find(dossiers.getFirst());
      sign(approver, queue, dossiers);
      forward(approver, queue, dossiers);
      approver.picture("14-forwarded");
      approver.press("Hoàn tác");
      approver.sees(APPROVE + ": đã hoàn tác 3 việc.");
      dossiers.forEach(approver::sees);
      tooLate(approver, queue, backstage, dossiers);
      LOOKS.forEach(look -> {
        approver.look(look);
        pictures(approver, dossiers.getLast());
      });
    }
  }

  /** What is not made yet is made and signed in one go; each has its own result. */
  private static void sign(Official approver, Queue queue, List<String> dossiers) {
    dossiers.forEach(queue::tick);
    approver.picture("14-ticked");
    approver.press("Ký số…");
    approver.sees("trong đó 3 văn bản chưa lập");
    approver.dialog().getByLabel("Nội dung kết quả").fill("Đồng ý gia hạn giấy phép 12 tháng.");
    approver.picture("14-make-and-sign");
    approver.answer("Lập và ký");
    approver.sees("Đã ký 3 văn bản");
    approver.open("ho-so/" + dossiers.getFirst());
    approver.press("Làm bước “Ký duyệt”");
    // The screen before has a tab of the same name.
    approver.page().waitForURL("**/viec/*");
    approver.quiet();
    DossierScreen screen = new DossierScreen(approver);
    screen.open("Văn bản");
    approver.press("Kiểm tra chữ ký");
    approver.sees("Kết quả kiểm tra chữ ký");
    approver.sees("Hợp lệ");
    approver.picture("14-signature");
    approver.answer("Đóng");
    approver.open("viec?tab=unit");
  }

  private static void forward(Official approver, Queue queue, List<String> dossiers) {
    dossiers.forEach(queue::tick);
    approver.buttonOf(APPROVE).click();
    approver.quiet();
    approver.picture("14-forward");
    approver.answer(APPROVE);
    approver.sees(APPROVE + ": đã ghi nhận " + dossiers.size() + " việc.");
  }

  /**
   * Undo names what has been carried out meanwhile and brings back the rest. No picture in between:
   * the half minute runs.
   */
  private static void tooLate(
      Official approver, Queue queue, Backstage backstage, List<String> dossiers) {
    List<String> two = dossiers.subList(0, 2);
    approver.open("viec?tab=unit");
    forward(approver, queue, two);
    backstage.undoTimeIsOver(two.getFirst());
    approver.press("Hoàn tác");
    approver.sees("đã hoàn tác 1 việc; 1 việc không hoàn tác được nữa: " + two.getFirst());
    approver.picture("14-undo-too-late");
    approver.press("Xem lý do");
    approver.sees("Việc đã thực hiện: quá 30 giây để hoàn tác.");
    approver.answer("Đóng");
    approver.sees(two.getLast());
  }

  private static void pictures(Official approver, String dossier) {
    approver.open("viec?tab=unit");
    approver.sees(dossier);
    approver.picture("14-queue");
    approver.open("ho-so/" + dossier);
    approver.picture("14-dossier");
  }

  @Test
  void aSubstituteWorksInTheOthersNameAndIsToldSo() throws Exception {
    String dossier = house.backstage().dossiersAt(StepKind.EXAMINE, 1).getFirst();
    try (Official specialist = house.signIn("chuyenvien")) {
      specialist.open("uy-quyen");
      specialist.choose("Người thay vai trò", "Lê Thị Trưởng Phòng Thử");
      specialist.press("Ủy quyền");
      specialist.sees("Đã ghi nhận ủy quyền.");
      try (Official head = house.signIn("truongphong")) {
        notices(head);
        substituted(head, dossier);
      }
      specialist.page().reload();
      specialist.buttonOf("Kết thúc").click();
      specialist.quiet();
      specialist.picture("15-substitution");
      specialist.answer("Kết thúc ngay");
      specialist.sees("Đã kết thúc ủy quyền.");
    }
  }

  private static void substituted(Official head, String dossier) {
    Queue queue = new Queue(head);
    head.open("viec?tab=substituted&q=" + dossier);
    head.sees(dossier);
    head.picture("15-substituted");
    head.page().getByText(dossier).first().click();
    head.quiet();
    queue.claimAndOpen(dossier);
    queue.act("Đạt, trình lãnh đạo", dossier);
    head.open("ho-so/" + dossier);
    head.sees("Lê Thị Trưởng Phòng Thử (thay Trần Văn Chuyên Viên Thử) đã trình lãnh đạo ở bước");
    head.picture("15-history");
  }

  /** The bell counts, the list says what for, reading empties it; mail can wait. */
  private static void notices(Official head) {
    head.open("viec");
    Page page = head.page();
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Thông báo: \\d+ chưa đọc")))
        .click();
    head.sees("Bạn được ủy quyền thay Trần Văn Chuyên Viên Thử");
    head.picture("15-notices");
    head.press("Đánh dấu đã đọc hết");
    head.sees("Đã đọc hết");
    assertThat(
            page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Thông báo: đã đọc hết")))
        .isVisible();
    head.press("Cài đặt thông báo");
    head.dialog().getByLabel("Không gửi thư ngoài giờ làm việc của đơn vị").press("Space");
    head.picture("15-notice-settings");
    head.answer("Lưu cài đặt");
    head.sees("Đã lưu cài đặt thông báo.");
  }
}
