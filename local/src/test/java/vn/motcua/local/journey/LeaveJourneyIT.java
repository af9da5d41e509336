package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.StepKind;

/**
 * What was entered at the desk is kept; what was entered in a dialog does not go by a slip of the
 * hand.
 */
@ExtendWith(JourneyExtension.class)
final class LeaveJourneyIT {
  private static final String DISCARD_DOSSIER = "Bỏ hồ sơ đang nhập?";
  private static final String DISCARD_ENTRIES = "Bỏ phần đang nhập?";
  private static final String PROCEDURE = "1.014862";
  private static final String NAME = "Đoàn Thị Bỏ Dở";
  private static final String QUESTION = "Khu vực có trong quy hoạch không?";
  private static final String OFFICE = "Văn phòng Ủy ban nhân dân";
  private static final Pattern DESK = Pattern.compile(".*/tiep-nhan$");
  private static final Pattern DOSSIERS = Pattern.compile(".*/ho-so$");

  private final House house;

  LeaveJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void whatIsEnteredAtTheDeskIsThereAgainUntilItIsDiscarded() {
    try (Official desk = house.signIn("tiepnhan")) {
      Leaving leaving = new Leaving(desk, DISCARD_DOSSIER);
      Counter counter = new Counter(desk);
      counter.open();
      assertThat(leaving.reloaded()).isEmpty();
      assertThat(restored(desk)).isHidden();
      counter.person("999080000986", NAME, "0999012345");
      counter.choose(PROCEDURE);
      counter.handOverAllPapers();
      desk.page().getByLabel("Qua bưu chính").check();
      desk.quiet();

      assertThat(leaving.reloaded()).isEmpty();
      assertThat(restored(desk)).isVisible();
      isThere(desk);
      desk.picture("desk-restored");

      leaving.goTo("Hồ sơ");
      desk.page().waitForURL(DOSSIERS);
      assertThat(leaving.asks()).isFalse();
      desk.loseSession();
      desk.open("tiep-nhan");
      desk.signInAgain();
      desk.page().waitForURL(DESK);
      isThere(desk);

      desk.press("Bỏ, nhập hồ sơ mới");
      leaving.isAsked();
      desk.picture("desk-discard");
      leaving.stay();
      desk.press("Bỏ, nhập hồ sơ mới");
      desk.press("Bỏ hồ sơ");
      assertThat(name(desk)).hasValue("");
      assertThat(leaving.reloaded()).isEmpty();
      assertThat(restored(desk)).isHidden();
      assertThat(name(desk)).hasValue("");
    }
  }

  @Test
  void aSecondWindowThatIsBehindKeepsNothingAndSaysSo() {
    try (Official desk = house.signIn("tiepnhan")) {
      Leaving leaving = new Leaving(desk, DISCARD_DOSSIER);
      new Counter(desk).open();
      enter(desk, NAME);
      try (Official elsewhere = house.signIn("tiepnhan")) {
        elsewhere.open("tiep-nhan");
        assertThat(name(elsewhere)).hasValue(NAME);
        enter(elsewhere, NAME + " Hai");
        await().until(() -> kept().endsWith("Hai"));
      }
      enter(desk, NAME + " Ba");
      desk.sees("đang được nhập tiếp ở cửa sổ khác");
      desk.picture("desk-overtaken");
      assertThat(leaving.reloaded()).containsExactly("beforeunload");
      assertThat(name(desk)).hasValue(NAME + " Hai");
      enter(desk, "");
      await().until(() -> kept().isEmpty());
      leaving.reloaded();
      assertThat(restored(desk)).isHidden();
    }
  }

  @Test
  void onceTheDossierIsRegisteredTheNextOneBeginsWithoutAQuestion() {
    try (Official desk = house.signIn("tiepnhan")) {
      Leaving leaving = new Leaving(desk, DISCARD_DOSSIER);
      Counter counter = new Counter(desk);
      counter.open();
      counter.person("999080000987", NAME, "0999012345");
      counter.choose(PROCEDURE);
      counter.handOverAllPapers();
      counter.register();
      desk.page().mouse().click(5, 5);
      desk.press("Hồ sơ tiếp theo");
      assertThat(name(desk)).hasValue("");
      leaving.goTo("Hồ sơ");
      desk.page().waitForURL(DOSSIERS);
      assertThat(leaving.asks()).isFalse();
    }
  }

  @Test
  void aQuestionToAnotherUnitStaysWhereAClickOrEscapeGoesAstray() throws Exception {
    String dossier = house.backstage().dossiersAt(StepKind.EXAMINE, 1).getFirst();
    try (Official specialist = house.signIn("chuyenvien")) {
      Leaving leaving = new Leaving(specialist, DISCARD_ENTRIES);
      Queue queue = new Queue(specialist);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      specialist.press("Xin ý kiến");
      unit(specialist, "van phong uy ban", OFFICE);
      Locator words = specialist.dialog().locator("vaadin-text-area textarea");
      words.click();
      specialist.page().keyboard().type(QUESTION);
      specialist.page().mouse().click(5, 5);
      specialist.quiet();
      assertThat(words).hasValue(QUESTION);

      escape(specialist);
      leaving.isAsked();
      specialist.picture("dialog-leave");
      leaving.stay();
      assertThat(words).hasValue(QUESTION);

      escape(specialist);
      specialist.press("Bỏ phần nhập");
      assertThat(words).hasCount(0);

      specialist.press("Xin ý kiến");
      words.waitFor();
      words.click();
      escape(specialist);
      assertThat(words).hasCount(0);
      assertThat(leaving.asks()).isFalse();
    }
  }

  @Test
  void severalUnitsAreAskedAtOnceEachOnlyOnce() throws Exception {
    String dossier = house.backstage().dossiersAt(StepKind.EXAMINE, 1).getFirst();
    try (Official specialist = house.signIn("chuyenvien")) {
      Queue queue = new Queue(specialist);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      specialist.press("Xin ý kiến");
      unit(specialist, "van phong uy ban", OFFICE);
      specialist.press("Thêm cơ quan");
      unit(specialist, "van phong uy ban", OFFICE);
      specialist.dialog().locator("vaadin-text-area textarea").fill(QUESTION);
      specialist.press("Gửi xin ý kiến");
      specialist.sees("Cơ quan này đã có ở trên.");
      unit(specialist, "so xay dung", "Sở Xây dựng");
      specialist.picture("ask-several");
      specialist.press("Gửi xin ý kiến");
      specialist.sees("Đã gửi xin ý kiến");
      Locator waiting = specialist.page().getByText("Chờ trả lời trước");
      assertThat(waiting).hasCount(2);
    }
  }

  private static void escape(Official official) {
    official.page().keyboard().press("Escape");
    official.quiet();
  }

  /** Types without marks and takes the unit that is found. */
  private static void unit(Official official, String typed, String found) {
    official
        .page()
        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Cơ quan"))
        .last()
        .fill(typed);
    official
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(found))
        .first()
        .click();
    official.quiet();
  }

  /** The name as the house keeps it; empty where nothing is kept. */
  private String kept() {
    return house
        .database()
        .queryForObject(
            """
            select coalesce(max(content -> 'person' ->> 'fullName'), '')
            from casefile.desk_draft where username = 'tiepnhan'
            """,
            String.class);
  }

  private static Locator name(Official desk) {
    return desk.textbox("Họ và tên");
  }

  private static Locator restored(Official desk) {
    return desk.page().getByText("Đã khôi phục hồ sơ đang nhập dở lúc");
  }

  /** Person, procedure, papers and way, so that only the button is left to press. */
  private static void isThere(Official desk) {
    assertThat(name(desk)).hasValue(NAME);
    assertThat(desk.textbox("Số định danh cá nhân")).hasValue("999080000986");
    assertThat(desk.textbox("Điện thoại")).hasValue("0999012345");
    assertThat(desk.page().getByLabel("Qua bưu chính")).isChecked();
    desk.sees("Đủ điều kiện tiếp nhận");
    assertThat(desk.button("Tiếp nhận hồ sơ")).isEnabled();
  }

  private static void enter(Official desk, String name) {
    name(desk).fill(name);
    name(desk).press("Tab");
    desk.quiet();
  }
}
