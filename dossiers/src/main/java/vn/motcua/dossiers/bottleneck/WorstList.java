package vn.motcua.dossiers.bottleneck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.steptime.StepCounts;
import vn.motcua.dossiers.steptime.StepFigures;

/** The list of the worst procedures, first without the figures of their bottlenecks. */
final class WorstList {

  private final List<ProcedureFigures> found = new ArrayList<>();

  void add(ResultSet row) throws SQLException {
    found.add(
        new ProcedureFigures(
            new ProcedureCode(row.getString("procedure_code")),
            new Text(row.getString("name_vi"), row.getString("name_en")),
            row.getString("field"),
            row.getLong("waiting"),
            row.getLong("over_minutes"),
            row.getLong("within_budget"),
            row.getLong("budgeted"),
            row.getString("worst"),
            new Text(row.getString("step_vi"), row.getString("step_en")),
            row.getObject("budget", Integer.class),
            StepFigures.NONE));
  }

  String[] codes() {
    return found.stream().map(each -> each.procedureCode().value()).toArray(String[]::new);
  }

  String[] elements() {
    return found.stream().map(ProcedureFigures::worstElement).toArray(String[]::new);
  }

  List<ProcedureFigures> procedures(Map<String, StepCounts> counts) {
    return found.stream()
        .map(each -> with(each, counts.get(each.procedureCode().value())))
        .toList();
  }

  private static ProcedureFigures with(ProcedureFigures each, @Nullable StepCounts counts) {
    return counts == null
        ? each
        : new ProcedureFigures(
            each.procedureCode(),
            each.procedureName(),
            each.field(),
            each.waiting(),
            each.overMinutes(),
            each.withinBudget(),
            each.budgeted(),
            each.worstElement(),
            each.worstName(),
            each.worstBudgetMinutes(),
            counts.figures());
  }
}
