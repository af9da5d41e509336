package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import vn.motcua.dossiers.steptime.StepFigures;
import vn.motcua.tasklist.shell.Formats;

/** How figures of steps are written and coloured, the same on the diagram and in the tables. */
final class Share {

  private static final double MOST = 0.75;
  private static final int WHOLE = 100;

  private Share() {}

  /** {@code well}, {@code most}, {@code over} or {@code none}, by the median's share of budget. */
  static String kind(double share) {
    return Double.isNaN(share) ? "none" : share > 1 ? "over" : share > MOST ? "most" : "well";
  }

  /** {@code 87%}; a dash where nothing is known. */
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : Math.round(share * WHOLE) + "%";
  }

  static String time(long minutes) {
    return Formats.workingTime(Duration.ofMinutes(minutes));
  }

  /** The median of ended rounds; a dash where none ended. */
  static String median(StepFigures figures) {
    return figures.steps() == 0 ? "–" : time(figures.medianMinutes());
  }

  /** The 90th percentile of ended rounds; a dash where none ended. */
  static String p90(StepFigures figures) {
    return figures.steps() == 0 ? "–" : time(figures.p90Minutes());
  }

  /** A bar for a share of the budget; its end is the whole, what is beyond is said in red. */
  static Div bar(double share) {
    Span words = new Span(share > 1 ? t("bottleneck.over", percent(share)) : percent(share));
    Div cell = new Div(words);
    cell.addClassNames("share", "share-" + kind(share));
    if (!Double.isNaN(share)) {
      Span bar = new Span();
      bar.addClassName("share-bar");
      bar.getElement().setAttribute("aria-hidden", "true");
      bar.getStyle().set("--share", Math.round(Math.min(1, share) * WHOLE) + "%");
      cell.add(bar);
    }
    return cell;
  }
}
