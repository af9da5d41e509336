package vn.motcua.dossiers.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;

/**
 * Units with their fields: what came, what is there, what was settled. Counted in SQL; only the
 * figures of units and fields are kept here.
 */
final class StatusReport implements ReportSource {

  private static final Text ALL = new Text("Tổng cộng", "Total");
  private static final Text ALL_FIELDS = new Text("Cộng các lĩnh vực", "All fields");

  private final JdbcClient jdbc;
  private final ReportNames names;

  StatusReport(JdbcClient jdbc, ReportNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ReportHead head(ReportRequest request) {
    List<ReportColumn> columns = new ArrayList<>();
    columns.add(ReportColumn.words("Đơn vị giải quyết", "Competent unit", 26));
    columns.add(ReportColumn.words("Lĩnh vực", "Field", 26));
    for (StatusCount count : StatusCount.values()) {
      columns.add(count.column());
    }
    return new ReportHead(
        new Text(
            "Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính",
            "Status of administrative dossiers"),
        names.lines(request),
        columns,
        notes(request));
  }

  private static List<Text> notes(ReportRequest request) {
    List<Text> notes = new ArrayList<>();
    notes.add(
        new Text(
            "Kỳ trước chuyển sang + tiếp nhận = đang giải quyết + tạm dừng + đã giải quyết + rút sau"
                + " tiếp nhận.",
            "Carried over + received = in process + paused + settled + withdrawn."));
    notes.add(
        request.lasting()
            ? new Text(
                "Đang giải quyết và tạm dừng: tại thời điểm lập báo cáo.",
                "In process and paused: as of the moment of this report.")
            : new Text(
                "Đang giải quyết và tạm dừng: tại thời điểm cuối kỳ; quá hạn tính theo ngày hẹn trả"
                    + " hiện nay, kể cả ngày hẹn lại.",
                "In process and paused: at the end of the period; overdue by the due date as it"
                    + " stands now, a new appointment included."));
    return notes;
  }

  @Override
  public void rows(ReportRequest request, Consumer<ReportRow> sink) {
    long[] total = counts();
    Map<String, Map<String, long[]>> units = new TreeMap<>();
    jdbc.sql(StatusSql.of(request))
        .params(request.parameters())
        .query(row -> {
          int what = StatusCount.valueOf(row.getString("what")).ordinal();
          long n = row.getLong("n");
          total[what] += n;
          units.computeIfAbsent(row.getString("unit"), unit -> new TreeMap<>())
                  .computeIfAbsent(row.getString("field"), field -> counts())[what] +=
              n;
        });
    if (units.isEmpty()) {
      return;
    }
    sink.accept(row(ALL, null, total, true));
    units.entrySet().stream()
        .sorted(Comparator.comparing(unit -> names.unit(unit.getKey())))
        .forEach(unit -> unit(names.unit(unit.getKey()), unit.getValue(), sink));
  }

  private void unit(String name, Map<String, long[]> fields, Consumer<ReportRow> sink) {
    long[] sum = counts();
    fields
        .values()
        .forEach(counts -> {
          for (int what = 0; what < sum.length; what++) {
            sum[what] += counts[what];
          }
        });
    sink.accept(row(name, ALL_FIELDS, sum, true));
    fields.forEach((field, counts) -> sink.accept(row(name, names.field(field), counts, false)));
  }

  private static ReportRow row(Object unit, @Nullable Object field, long[] counts, boolean sum) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(unit);
    cells.add(field);
    for (long count : counts) {
      cells.add(count);
    }
    return new ReportRow(cells, sum);
  }

  private static long[] counts() {
    return new long[StatusCount.values().length];
  }
}
