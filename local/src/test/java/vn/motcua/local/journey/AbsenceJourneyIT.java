package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The head of a department will be away: a colleague sees the work, does it and is named so. */
@ExtendWith(JourneyExtension.class)
final class AbsenceJourneyIT {
  private static final String PROCEDURE = "1.014862";
  private static final String HEAD = "Lê Thị Trưởng Phòng Thử";
  private static final String SUBSTITUTE = "Phạm Văn Lãnh Đạo Thử";

  private final House house;

  AbsenceJourneyIT(House house) {
    this.house = house;
  }

  @AfterEach
  void nobodyIsAway() {
    house
        .database()
        .update(
            """
            update casefile.substitution set ended_at = now(), ended_by = absent,
              ended_by_name = absent where ended_at is null
            """);
  }

  @Test
  void theSubstituteSeesTheWorkDoesItAndIsNamedAsSuch() {
    String dossier = received();
    arrange();
    actInPlace(dossier);
    end();
  }

  private String received() {
    try (Official desk = house.signIn("tiepnhan")) {
      Counter counter = new Counter(desk);
      counter.open();
      counter.person("999080000301", "Trần Thị Thử Vắng Mặt", "0999012347");
      counter.choose(PROCEDURE);
      counter.handOverAllPapers();
      return counter.register();
    }
  }

  private void arrange() {
    try (Official head = house.signIn("truongphong")) {
      head.open("uy-quyen");
      head.picture("substitution");
      head.page()
          .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Người thay vai trò"))
          .fill("Phạm Văn");
      head.page()
          .getByRole(
              AriaRole.OPTION, new Page.GetByRoleOptions().setName(SUBSTITUTE).setExact(false))
          .click();
      head.press("Ủy quyền");
      head.sees("Đang hiệu lực");
      head.picture("substitution-arranged");
    }
    for (Look look : new Look[] {Look.PHONE, Look.DARK}) {
      try (Official head = house.signIn("truongphong", look)) {
        head.open("uy-quyen");
        head.sees("Đang hiệu lực");
        head.picture("substitution-arranged");
      }
    }
  }

  private void actInPlace(String dossier) {
    try (Official substitute = house.signIn("lanhdao")) {
      substitute.open("viec");
      substitute.sees("Thay " + HEAD);
      substitute.picture("substitute-badge");
      substitute.open("tai-khoan");
      substitute.sees(HEAD + " · Trưởng phòng");
      Queue queue = new Queue(substitute);
      queue.findFor(dossier);
      substitute.picture("substitute-queue");
      queue.claimAndOpen(dossier);
      substitute.page().getByLabel("Chuyên viên được giao").click();
      substitute.page().getByText("Trần Văn Chuyên Viên Thử").click();
      queue.act("Giao việc", dossier);
      substitute.open("ho-so/" + dossier);
      substitute.sees(SUBSTITUTE + " (thay " + HEAD + ")");
      substitute.picture("substitute-history");
    }
  }

  private void end() {
    try (Official substitute = house.signIn("lanhdao")) {
      substitute.open("uy-quyen");
      substitute
          .page()
          .getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("^Kết thúc.*" + HEAD)))
          .first()
          .click();
      substitute.dialog().locator("[data-key~='mod+Enter']").waitFor();
      substitute.quiet();
      substitute.page().keyboard().press("Control+Enter");
      substitute.sees("Đã kết thúc");
      substitute.open("viec");
      assertThat(substitute.page().getByText("Thay " + HEAD)).hasCount(0);
    }
  }
}
