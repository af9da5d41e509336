package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.StepKind;

/** A specialist's day: the queue, a dossier with its papers, other units, what must not be lost. */
@ExtendWith(JourneyExtension.class)
final class OfficialJourneyIT {
  private static final String CONCLUSION = "Ý kiến thẩm định";
  private static final String PLAN = "Sơ họa vị trí khu vực";
  private static final String GAP = "Chưa ghi toạ độ khu vực.";
  private static final String FORWARD = "Đạt, trình lãnh đạo";
  private static final String CHANGED = "Hồ sơ vừa có thay đổi";
  private static final Pattern TASK = Pattern.compile(".*/viec/\\d+$");

  private final House house;

  OfficialJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void theQueueIsTheOfficialsOwnAndTellsOfNewWork() throws Exception {
    Backstage backstage = house.backstage();
    String first = backstage.dossiersAt(StepKind.EXAMINE, 2).getFirst();
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      specialist.open("viec?tab=unit");
      specialist.sees(first);
      arranged(specialist, queue, first);
      int waiting = queue.count("Của đơn vị");
      int held = queue.count("Của tôi");
      List<String> late = backstage.dossiersAt(StepKind.EXAMINE, 3);
      specialist.sees("3 hồ sơ mới");
      specialist.picture("10-news");
      assertThat(specialist.page().getByText(late.getLast())).hasCount(0);
      specialist.buttonOf("3 hồ sơ mới").click();
      specialist.sees(late.getLast());
      queue.counts("Của đơn vị", waiting + 3);
      specialist.page().getByText(first).first().click();
      specialist.quiet();
      specialist.press("Nhận việc");
      queue.counts("Của đơn vị", waiting + 2);
      queue.counts("Của tôi", held + 1);
    }
  }

  /** A filter with a name and the columns are the same after the page was loaded anew. */
  private static void arranged(Official specialist, Queue queue, String first) {
    specialist.page().getByText(first).first().click();
    specialist.quiet();
    specialist.press("Chỉ bước này");
    specialist.sees("Cùng bước với “");
    queue.menu("Bộ lọc", "Lưu bộ lọc đang xem…");
    specialist.textbox("Tên bộ lọc").fill("Chờ kiểm tra");
    specialist.answer("Lưu");
    queue.menu("Hiển thị");
    specialist.picture("10-columns");
    Locator due =
        specialist
            .dialog()
            .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Hạn trả"));
    if (!due.isChecked()) {
      due.press("Space");
    }
    specialist.answer("Lưu");
    specialist.open("viec?tab=mine");
    queue.menu("Bộ lọc", "Chờ kiểm tra");
    assertThat(specialist.page()).hasURL(Pattern.compile(".*tab=unit.*buoc=.*"));
    assertThat(
            specialist
                .page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Hạn trả")))
        .isVisible();
    specialist.picture("10-queue-arranged");
  }

  @Test
  void aDossierIsReadBesideItsPapersAndItsGapsAreAskedForAtOnce() throws Exception {
    List<String> dossiers = house.backstage().dossiersAt(StepKind.EXAMINE, 2);
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.find(dossiers.getFirst());
      queue.openShown();
      specialist.press("Nhận việc");
      specialist.sees("Đã nhận việc. Bạn có thể điền và kết thúc bước.");
      DossierScreen screen = new DossierScreen(specialist);
      specialist.picture("11-dossier");
      papers(specialist, screen);
      screen.note("Đã gọi điện hỏi thêm về vị trí khu vực.");
      screen.tellApplicant("Đề nghị mang theo sơ họa có toạ độ.");
      specialist.picture("11-notes");
      supplement(specialist, dossiers.getFirst());
    }
  }

  private static void papers(Official specialist, DossierScreen screen) {
    screen.look("so-hoa.pdf");
    screen.hasPages(2);
    screen.nextPage();
    screen.zoom();
    specialist.picture("11-paper-beside-the-form");
    screen.compareWith("anh-hien-trang.png");
    specialist.picture("11-two-papers");
    screen.backToPapers();
    screen.look("anh-hien-trang.png");
    screen.turn();
    specialist.picture("11-photograph-turned");
    screen.backToPapers();
    screen.faulty(PLAN, GAP);
    screen.fits("Báo cáo tình hình thực hiện giấy phép");
    specialist.sees("Đã đạt 1/3");
    specialist.picture("11-ticked");
  }

  /** What was found wrong stands in the request; then the next task is there at once. */
  private static void supplement(Official specialist, String dossier) {
    specialist.press("Yêu cầu bổ sung");
    assertThat(
            specialist
                .dialog()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(PLAN)))
        .isChecked();
    assertThat(specialist.dialog().getByLabel("Lý do")).hasValue(GAP);
    specialist.picture("11-supplement");
    specialist.answer("Gửi yêu cầu bổ sung");
    specialist.sees("Hồ sơ " + dossier + ": đã yêu cầu bổ sung, thời hạn tạm dừng.");
    // The task before has an address of the same shape.
    assertThat(specialist.page()).not().hasTitle(Pattern.compile(dossier));
    specialist.page().waitForURL(TASK);
    specialist.quiet();
    specialist.picture("11-next-task");
  }

  @Test
  void whatWasTypedIsThereAgainAfterACrashALostLineAndALostSession() throws Exception {
    String dossier = house.backstage().dossiersAt(StepKind.EXAMINE, 1).getFirst();
    String task;
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      task = specialist.page().url().replaceAll(".*/viec/", "viec/");
      DossierScreen screen = new DossierScreen(specialist);
      screen.type(CONCLUSION, "Đã đối chiếu sơ họa");
      screen.isKept();
    }
    try (Official specialist = house.signIn("chuyenvien")) {
      specialist.open(task);
      DossierScreen screen = new DossierScreen(specialist);
      assertThat(screen.field(CONCLUSION)).hasValue("Đã đối chiếu sơ họa");
      specialist.withoutLine(() -> {
        screen.type(CONCLUSION, "Đã đối chiếu sơ họa, gõ khi mất mạng");
        specialist.sees("Mất kết nối với máy chủ");
        specialist.snap("12-line-lost");
      });
      screen.isKept();
      specialist.loseSession();
      screen.type(CONCLUSION, "Đã đối chiếu sơ họa, gõ khi hết phiên");
      specialist.signInAgain();
      assertThat(specialist.page()).hasURL(TASK);
      assertThat(screen.field(CONCLUSION)).hasValue("Đã đối chiếu sơ họa, gõ khi hết phiên");
      specialist.picture("12-back-after-the-session");
      new Queue(specialist).press(FORWARD, dossier);
    }
  }

  @Test
  void anotherUnitIsAskedAndAReferralIsTakenBack() throws Exception {
    String dossier = house.backstage().dossiersAt(StepKind.EXAMINE, 1).getFirst();
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      DossierScreen screen = new DossierScreen(specialist);
      screen.ask(
          "Xin ý kiến",
          "Văn phòng Ủy ban nhân dân",
          "Khu vực có trong quy hoạch không?",
          "Gửi xin ý kiến");
      specialist.sees("Chờ trả lời trước");
      specialist.picture("13-asked");
      assertThat(specialist.buttonOf(CHANGED)).hasCount(0);
      answer(dossier);
      letIn(specialist, screen);
      refer(specialist, screen);
      queue.act(FORWARD, dossier);
    }
  }

  /** The answer announces itself, and what is just being typed is there after it was let in. */
  private static void letIn(Official specialist, DossierScreen screen) {
    specialist.sees(CHANGED);
    specialist.picture("13-changed");
    specialist.look(Look.DARK);
    specialist.picture("13-changed");
    specialist.look(Look.PHONE);
    specialist.picture("13-changed");
    specialist.look(Look.DESK);
    screen.open("Ghi chú");
    screen.type(CONCLUSION, "Đang chờ ý kiến");
    specialist.buttonOf(CHANGED).click();
    specialist.sees("Ý kiến: Khu vực nằm ngoài quy hoạch");
    assertThat(specialist.buttonOf(CHANGED)).hasCount(0);
    assertThat(screen.field(CONCLUSION)).hasValue("Đang chờ ý kiến");
    assertThat(specialist.textbox("Ghi chú mới")).isVisible();
    specialist.picture("13-answered");
    assertThat(specialist.page().getByText("Đã đưa lại")).hasCount(0);
  }

  private void answer(String dossier) {
    try (Official other = house.signIn("vp.chuyenvien")) {
      Queue queue = new Queue(other);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      other.page().locator(".fjs-form-field-select .fjs-input-group").first().click();
      other.page().getByText("Thống nhất", new Page.GetByTextOptions().setExact(true)).click();
      queue.answer("Nội dung ý kiến", "Khu vực nằm ngoài quy hoạch, thống nhất.");
      other.picture("13-other-unit");
      queue.act("Gửi ý kiến trả lời", dossier);
    }
  }

  private static void refer(Official specialist, DossierScreen screen) {
    screen.ask(
        "Chuyển cơ quan khác thẩm định",
        "Sở Xây dựng",
        "Đề nghị thẩm định vị trí công trình.",
        "Chuyển hồ sơ");
    specialist.sees("Đã chuyển hồ sơ.");
    specialist.press("Vì sao không làm được?");
    specialist.picture("13-why-not");
    specialist.answer("Đóng");
    screen.offers("Thu hồi");
    specialist.picture("13-referred");
    specialist.press("Thu hồi");
    specialist.answer("Thu hồi");
    specialist.sees("Đã thu hồi.");
    screen.offers("Xin ý kiến");
  }
}
