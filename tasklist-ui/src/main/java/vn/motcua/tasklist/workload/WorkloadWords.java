package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.steptime.StepFigures;
import vn.motcua.dossiers.workload.OpenWork;
import vn.motcua.tasklist.shell.Formats;

/** Words and the bar of the workload's tables. */
final class WorkloadWords {

  /** A bar as long as its share of the longest one, parted by state; the number beside it. */
  static final String BAR =
      """
      <span class="work" title="${item.hint}"><span class="work-number">${item.open}</span>\
      <span class="work-room"><span class="work-bar" style="inline-size: ${item.long}%">\
      <i class="work-overdue" style="flex-grow: ${item.overdue}"></i>\
      <i class="work-at-risk" style="flex-grow: ${item.risk}"></i>\
      <i class="work-on-time" style="flex-grow: ${item.fine}"></i>\
      <i class="work-paused" style="flex-grow: ${item.paused}"></i></span></span></span>\
      """;

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private WorkloadWords() {}

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  static long fine(OpenWork work) {
    return Math.max(0, work.open() - work.overdue() - work.atRisk() - work.paused());
  }

  static String hint(OpenWork work) {
    return t("workload.hint", work.overdue(), work.atRisk(), fine(work), work.paused());
  }

  static String roles(Collection<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> t("shell.role." + role.key()))
        .collect(Collectors.joining(", "));
  }

  static String count(long count) {
    return count == 0 ? "–" : Formats.number(count);
  }

  static String median(StepFigures done) {
    return done.steps() == 0 ? "–" : Formats.workingTime(Duration.ofMinutes(done.medianMinutes()));
  }

  static String within(StepFigures done) {
    return done.budgeted() == 0
        ? "–"
        : t("workload.percent", Math.round(100 * done.shareWithinBudget()));
  }
}
