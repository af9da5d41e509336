package vn.motcua.local.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every screen keeps: one heading of the first level, landmarks, names on every control. */
final class Screen {
  private static final String AXE = axe();

  /** WCAG 2.2 AA; two rules do not count for Vaadin's own tabs, see below. */
  private static final String RUN =
      """
      async () => {
        const moving = document.getAnimations()
          .filter(one => one.effect?.getComputedTiming().endTime < 5000);
        await Promise.allSettled(moving.map(one => one.finished));
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
        });
        // Vaadin's tab list is no tablist of plain tabs: its tabs hold the links of their screens.
        const ofTabs = ['aria-required-children', 'nested-interactive'];
        // A grid of cards, on a phone, has a header row without cells to show.
        const ofCards = ['aria-required-children'];
        // A grid's cell is measured without the tick inside it, which is a target large enough.
        const ofCells = ['target-size'];
        const counts = one => node =>
          !(ofTabs.includes(one.id) && node.html.startsWith('<vaadin-tab'))
          && !(ofCells.includes(one.id) && String(node.target).includes('vaadin-grid-cell'))
          && !(ofCards.includes(one.id) && String(node.target).includes('.header-row'));
        return found.violations
          .map(one => ({ ...one, nodes: one.nodes.filter(counts(one)) }))
          .filter(one => one.nodes.length > 0)
          .map(one => one.id + ': ' + one.help + ' — ' + one.nodes.slice(0, 4)
            .map(node => node.target.join(' ') + ' '
              + (node.any[0]?.message ?? '').slice(0, 160)).join(' | '));
      }
      """;

  private static final String SIDEWAYS = "document.documentElement.scrollWidth > window.innerWidth";

  private Screen() {}

  /** What is wrong with the screen, in words; empty when all is well. */
  static List<String> faults(Page page) {
    List<String> faults = new ArrayList<>();
    int headings =
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count();
    if (headings != 1) {
      faults.add(headings + " headings of the first level");
    }
    int mains = page.getByRole(AriaRole.MAIN).count();
    if (mains != 1) {
      faults.add(mains + " main landmarks");
    }
    if (!Boolean.FALSE.equals(page.evaluate(SIDEWAYS))) {
      faults.add("scrolls sideways");
    }
    page.evaluate("code => { if (!window.axe) { (0, eval)(code); } }", AXE);
    if (page.evaluate(RUN) instanceof List<?> found) {
      found.forEach(fault -> faults.add(String.valueOf(fault)));
    }
    return faults;
  }

  private static String axe() {
    try (InputStream in = Screen.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
