package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The place where a procedure is drawn, as a designer works there. */
final class Workbench {
  private static final int STEPS_OF_A_DRAG = 15;
  private static final int TURNS = 20;
  private static final int REACH = 150;
  private static final Spot CENTRE = new Spot(660, 400);

  private final Official official;
  private final String procedure;

  Workbench(Official official, String procedure) {
    this.official = official;
    this.procedure = procedure;
  }

  void open() {
    official.open("thiet-ke/" + procedure);
    element("step-examine").waitFor();
    official.quiet();
  }

  /** Drags a new step from the palette onto a line of the drawing and types its name. */
  void dropStepOn(String flow, String name) {
    Page page = official.page();
    Locator line = element(flow).locator(".djs-visual > path").first();
    line.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    Locator tool = page.getByLabel("Kéo vào sơ đồ: bước do người làm");
    BoundingBox from = tool.boundingBox();
    Spot to = scrolledTo(line);
    Mouse.MoveOptions slowly = new Mouse.MoveOptions().setSteps(STEPS_OF_A_DRAG);
    page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(to.x(), to.y(), slowly);
    page.mouse().up();
    official.snap("22-dropped");
    page.locator(".djs-direct-editing-content").waitFor();
    page.keyboard().type(name);
    page.keyboard().press("Enter");
    official.quiet();
  }

  /** A place on the screen, in pixels. */
  private record Spot(double x, double y) {}

  /** Turns the wheel until the middle of the line lies well inside the drawing. */
  private Spot scrolledTo(Locator line) {
    Page page = official.page();
    Spot spot = middle(line);
    for (int turn = 0; turn < TURNS; turn++) {
      if (Math.abs(spot.x() - CENTRE.x()) < REACH && Math.abs(spot.y() - CENTRE.y()) < REACH) {
        return spot;
      }
      page.mouse().move(CENTRE.x(), CENTRE.y());
      page.mouse().wheel(spot.x() - CENTRE.x(), spot.y() - CENTRE.y());
      moved(line, spot);
      spot = middle(line);
    }
    throw new IllegalStateException("The line cannot be reached: it lies at " + spot);
  }

  /** Waits until a turn of the wheel has come to the drawing: it would move what is dropped. */
  private static void moved(Locator line, Spot from) {
    line.evaluate(
        """
        async (path, [x, y]) => {
          const still = () => {
            const half = path.getPointAtLength(path.getTotalLength() / 2)
              .matrixTransform(path.getScreenCTM());
            return Math.abs(half.x - x) < 1 && Math.abs(half.y - y) < 1;
          };
          for (let frame = 0; frame < 600 && still(); frame++) {
            await new Promise(requestAnimationFrame);
          }
        }
        """,
        List.of(from.x(), from.y()));
  }

  private static Spot middle(Locator line) {
    List<?> point =
        (List<?>)
            line.evaluate(
                "path => { const half = path.getPointAtLength(path.getTotalLength() / 2)"
                    + ".matrixTransform(path.getScreenCTM()); return [half.x, half.y]; }");
    return new Spot(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
  }

  /** The list below the drawing names the step as an error. */
  void seesProblemOf(String step) {
    assertThat(problems().getByRole(AriaRole.BUTTON).filter(named(step)).first()).isVisible();
    problems().getByRole(AriaRole.BUTTON).filter(named(step)).first().click();
    official.quiet();
  }

  void choose(String question, String answer) {
    official
        .page()
        .getByLabel(question, new Page.GetByLabelOptions().setExact(true))
        .selectOption(answer);
  }

  void hours(String hours) {
    official.page().getByLabel("Thời gian thực hiện (giờ làm việc)").fill(hours);
    official.page().keyboard().press("Tab");
  }

  void seesNoProblem() {
    assertThat(problems()).containsText("Quy trình phát hành được.");
    assertThat(official.button("Phát hành")).isEnabled();
  }

  void publish() {
    official.press("Phát hành");
    official.sees("chạy theo bản mới");
    official
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phát hành").setExact(true))
        .last()
        .click();
    official.sees("Đã phát hành bản");
    official.quiet();
  }

  private Locator problems() {
    return official
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Những điểm cần sửa"));
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** An element of the drawing by its id, which is part of the drawing itself. */
  private Locator element(String id) {
    return official.page().locator("g[data-element-id='%s']".formatted(id));
  }
}
