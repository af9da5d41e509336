package vn.motcua.dossiers.steptime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;

/** Adds up rows of a histogram: columns bucket, steps, minutes, within_budget, budgeted. */
public final class StepCounts {

  /** The columns, added up; to be grouped by bucket and whatever else. */
  public static final String COLUMNS =
      """
      h.bucket, sum(h.steps) steps, sum(h.minutes) minutes, sum(h.within_budget) within_budget,
        sum(h.budgeted) budgeted\
      """;

  private final TreeMap<Integer, Long> buckets = new TreeMap<>();
  private long minutes;
  private long budgeted;
  private long withinBudget;

  /** Adds one row. */
  public void add(ResultSet row) throws SQLException {
    buckets.merge(row.getInt("bucket"), row.getLong("steps"), Long::sum);
    minutes += row.getLong("minutes");
    budgeted += row.getLong("budgeted");
    withinBudget += row.getLong("within_budget");
  }

  /** What the rows say together. */
  public StepFigures figures() {
    long steps = buckets.values().stream().mapToLong(Long::longValue).sum();
    return steps == 0
        ? StepFigures.NONE
        : new StepFigures(
            steps,
            (int) Math.round((double) minutes / steps),
            Buckets.quantile(buckets, 0.5),
            Buckets.quantile(buckets, 0.9),
            budgeted,
            withinBudget);
  }
}
