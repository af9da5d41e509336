package vn.motcua.dossiers.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;

/** Every step of every procedure: rounds done, share within the step's own time. */
final class StepReport implements ReportSource {

  private static final double MINUTES = 60;

  private final JdbcClient jdbc;
  private final ReportNames names;

  StepReport(JdbcClient jdbc, ReportNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ReportHead head(ReportRequest request) {
    return new ReportHead(
        new Text("Tỷ lệ đúng hạn theo từng bước", "Share on time by step"),
        names.lines(request),
        List.of(
            ReportColumn.words("Mã thủ tục", "Code", 12),
            ReportColumn.words("Tên thủ tục hành chính", "Procedure", 44),
            ReportColumn.words("Lĩnh vực", "Field", 24),
            ReportColumn.words("Bước", "Step", 32),
            ReportColumn.number("Thời gian quy định của bước (giờ)", "Step's own time (hours)"),
            ReportColumn.count("Lượt đã làm", "Rounds done"),
            ReportColumn.count("Lượt có thời gian quy định", "Rounds with a time"),
            ReportColumn.count("Lượt đúng hạn", "Rounds on time"),
            ReportColumn.share("Tỷ lệ đúng hạn", "Share on time"),
            ReportColumn.number("Thời gian làm việc bình quân (giờ)", "Mean working time (hours)")),
        List.of(
            new Text(
                "Tính theo tháng mà bước kết thúc: các tháng có ngày trong kỳ được tính trọn.",
                "By the month in which a step ended: months that have a day in the period count"
                    + " whole."),
            new Text(
                "Thời gian làm việc không gồm thời gian tạm dừng. Thời gian quy định của bước là"
                    + " thời gian nội bộ, không thay thời hạn giải quyết của hồ sơ.",
                "Working time leaves pauses out. A step's own time is internal and replaces no legal"
                    + " limit."),
            new Text(
                "Điều 19 Nghị định 224/2026/NĐ-CP còn yêu cầu tỷ lệ toàn trình, mức tự động hóa và"
                    + " mức hài lòng: để ngỏ, hệ thống chưa ghi nhận theo từng bước.",
                "Art. 19 of Decree 224/2026/NĐ-CP also asks for the share end-to-end, automation and"
                    + " satisfaction: open, not recorded by step.")));
  }

  @Override
  public long count(ReportRequest request) {
    Map<String, Object> parameters = parameters(request);
    parameters.put("limit", Integer.MAX_VALUE);
    return jdbc.sql("select count(*) from (" + sql(request.question().field() != null) + ") s")
        .params(parameters)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  @Override
  public void rows(ReportRequest request, Consumer<ReportRow> sink) {
    jdbc.sql(sql(request.question().field() != null))
        .withFetchSize(RegisterReport.TOGETHER)
        .params(parameters(request))
        .query(row -> {
          sink.accept(row(row));
        });
  }

  private static Map<String, Object> parameters(ReportRequest request) {
    Map<String, Object> parameters = new HashMap<>(request.parameters());
    parameters.put("scope", request.totals());
    parameters.put("fromMonth", request.question().from().withDayOfMonth(1));
    parameters.put("untilMonth", request.question().until().withDayOfMonth(1));
    return parameters;
  }

  private ReportRow row(ResultSet row) throws SQLException {
    long steps = row.getLong("steps");
    long budgeted = row.getLong("budgeted");
    long within = row.getLong("within_budget");
    double budget = row.getDouble("budget_hours");
    @Nullable Double own = row.wasNull() ? null : budget;
    return ReportRow.of(
        row.getString("procedure_code"),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        names.field(row.getString("field")),
        new Text(row.getString("step_vi"), row.getString("step_en")),
        own,
        steps,
        budgeted,
        budgeted == 0 ? null : within,
        budgeted == 0 ? null : (double) within / budgeted,
        steps == 0 ? null : row.getLong("minutes") / MINUTES / steps);
  }

  static String sql(boolean field) {
    return """
    select f.procedure_code, v.name_vi, v.name_en, v.field, coalesce(s.name_vi, f.element_id) step_vi,
      s.name_en step_en, s.budget_hours, f.steps, f.minutes, f.within_budget, f.budgeted
    from (
      select m.procedure_code, m.element_id, sum(m.steps) steps, sum(m.minutes) minutes,
        sum(m.within_budget) within_budget, sum(m.budgeted) budgeted
      from readmodel.step_month m
      where m.unit = any (:scope::text[]) and m.month between :fromMonth and :untilMonth
      group by 1, 2) f
    join casefile.procedure_version v on v.code = f.procedure_code and v.newest
    left join lateral (
      select x.name_vi, x.name_en, x.budget_hours, x.position from casefile.procedure_step x
      where x.procedure_code = f.procedure_code and x.element_id = f.element_id
      order by x.version desc limit 1) s on true
    """
        + (field ? "where v.field = :field\n" : "")
        + "order by f.procedure_code, s.position, f.element_id\nlimit :limit";
  }
}
