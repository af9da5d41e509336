package vn.motcua.dossiers.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;

/** Names of units and fields, and the lines below a report's title. */
final class ReportNames {

  static final Text SYNTHETIC =
      new Text(
          "Có hồ sơ giả lập trong số liệu: không dùng làm báo cáo chính thức.",
          "Synthetic dossiers are among the figures: not for official use.");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int NAMED = 3;

  private final Units units;
  private final Map<String, Text> fields;

  ReportNames(Units units, Map<String, Text> fields) {
    this.units = units;
    this.fields = Map.copyOf(fields);
  }

  String unit(String code) {
    return units.find(new UnitCode(code)).map(Unit::name).orElse(code);
  }

  Text field(String id) {
    return fields.getOrDefault(id, Text.vi(id));
  }

  List<Text> lines(ReportRequest request) {
    ReportQuestion question = request.question();
    List<Text> lines = new ArrayList<>();
    lines.add(whose(request));
    lines.add(
        new Text(
            "Từ ngày " + day(question.from()) + " đến ngày " + day(question.until()),
            "From " + day(question.from()) + " to " + day(question.until())));
    if (question.field() != null) {
      Text field = field(question.field());
      lines.add(new Text("Lĩnh vực: " + field.vi(), "Field: " + field.in("en")));
    }
    return lines;
  }

  private Text whose(ReportRequest request) {
    List<UnitCode> asked = request.question().units();
    if (asked.isEmpty()) {
      String name = unit(request.actor().unit().value());
      return request.units() == null
          ? new Text(name + " và các đơn vị trực thuộc", name + " and all units below it")
          : Text.vi(name);
    }
    String names =
        asked.stream()
            .limit(NAMED)
            .map(code -> unit(code.value()))
            .collect(Collectors.joining(", "));
    int more = asked.size() - NAMED;
    return more <= 0
        ? Text.vi(names)
        : new Text(names + " và " + more + " đơn vị khác", names + " and " + more + " more units");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
