package vn.motcua.local.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report as one page that needs nothing beside it. */
final class CoveragePage {
  private static final int MOST_LISTED = 500;

  private final Report report;

  private CoveragePage(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    CoveragePage page = new CoveragePage(report);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("VERDICT", page.verdict());
    parts.put("TILES", page.tiles());
    parts.put("TOTALS", page.totals());
    parts.put("GAPS", page.gaps());
    parts.put("PROBLEMS", page.problems());
    parts.put("FIELDS", page.fields());
    parts.put("SHAPES", page.shapes());
    parts.put("PROCEDURES", page.procedures());
    String text = template();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace("<!--" + part.getKey() + "-->", part.getValue());
    }
    return text;
  }

  private static String template() {
    try (InputStream in = CoveragePage.class.getResourceAsStream("page.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String verdict() {
    boolean good = report.totals().complete() && report.problems().isEmpty();
    return good
        ? "<p class=\"good\">✓ Đạt: mọi phần tử đi tới được đều đã chạy trên máy thực thi."
            + " <span lang=\"en\">Passed: everything reachable was run on the engine.</span></p>"
        : "<p class=\"bad\">✗ Chưa đạt: xem phần “Chưa phủ” và “Sự cố”."
            + " <span lang=\"en\">Not passed: see what is not covered, and the problems.</span></p>";
  }

  private String tiles() {
    Totals totals = report.totals();
    double seconds = totals.prepared() + totals.evaluated() + totals.driven();
    return tile(number(totals.procedures()), "thủ tục", "procedures")
        + tile(number(totals.shapes()), "kiểu luồng", "shapes")
        + tile(number(totals.paths()), "đường đi", "paths")
        + tile(number(totals.instances()), "hồ sơ chạy thử", "instances")
        + tile(number(totals.evaluations()), "lần tính bảng quyết định", "evaluations")
        + tile(number(Math.round(seconds)) + " giây", "tổng thời gian", "seconds");
  }

  private static String tile(String figure, String vi, String en) {
    return "<div class=\"tile\"><b>"
        + figure
        + "</b><span>"
        + vi
        + "</span> <span lang=\"en\">"
        + en
        + "</span></div>";
  }

  private String totals() {
    Totals totals = report.totals();
    return total("Nút của sơ đồ", "flow nodes", totals.nodes())
        + total("Luồng tuần tự", "sequence flows", totals.flows())
        + total("Dòng của bảng quyết định", "rules of decision tables", totals.rules());
  }

  private static String total(String vi, String en, Part part) {
    return row(
        vi + " <span lang=\"en\">" + en + "</span>",
        number(part.total()),
        number(part.direct()),
        number(part.byShape()),
        number(part.open()),
        bar(part));
  }

  private static String bar(Part part) {
    double direct = share(part.direct(), part.total());
    double both = share(part.direct() + part.byShape(), part.total());
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\"><i style=\"width:%.1f%%\"></i><i class=\"shape\""
            + " style=\"width:%.1f%%\"></i></span> %s",
        direct,
        both - direct,
        String.format(Locale.ROOT, "%.2f", both).replace('.', ',') + " %");
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  private String gaps() {
    if (report.gaps().isEmpty()) {
      return "<p>Không có. <span lang=\"en\">None.</span></p>";
    }
    return "<table><thead><tr><th>Thủ tục</th><th>Loại</th><th>Mã</th><th>Lý do</th></tr></thead>"
        + report.gaps().stream()
            .limit(MOST_LISTED)
            .map(gap -> row(text(gap.code()), text(gap.kind()), text(gap.id()), text(gap.why())))
            .collect(Collectors.joining())
        + "</table>";
  }

  private String problems() {
    if (report.problems().isEmpty()) {
      return "<p>Không có. <span lang=\"en\">None.</span></p>";
    }
    return report.problems().stream()
        .limit(MOST_LISTED)
        .map(problem -> "<li>" + text(problem) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private String fields() {
    Map<String, List<Line>> byField =
        report.procedures().stream()
            .collect(Collectors.groupingBy(Line::field, TreeMap::new, Collectors.toList()));
    StringBuilder rows = new StringBuilder();
    byField.forEach((field, lines) ->
        rows.append(
            row(
                text(field),
                number(lines.size()),
                met(Part.sum(lines.stream().map(Line::nodes).toList())),
                met(Part.sum(lines.stream().map(Line::flows).toList())),
                met(Part.sum(lines.stream().map(Line::rules).toList())))));
    return rows.toString();
  }

  private String shapes() {
    return report.shapes().stream()
        .map(shape ->
            row(
                "<code>" + shape.id() + "</code>",
                text(shape.flow().isEmpty() ? "riêng" : shape.flow()),
                "<code>" + text(shape.first()) + "</code>",
                number(shape.procedures()),
                number(shape.nodes()),
                number(shape.flows()),
                "<details><summary>"
                    + number(shape.paths().size())
                    + "</summary>"
                    + shape.paths().stream()
                        .map(CoveragePage::text)
                        .collect(Collectors.joining("<br>"))
                    + "</details>"))
        .collect(Collectors.joining());
  }

  private String procedures() {
    return report.procedures().stream()
        .map(line ->
            row(
                "<code>" + text(line.code()) + "</code>",
                text(line.name()),
                text(line.field()),
                "<code>" + line.shape() + "</code>" + (line.first() ? " ●" : ""),
                number(line.instances()),
                met(line.nodes()),
                met(line.flows()),
                met(line.rules())))
        .collect(Collectors.joining());
  }

  /** Direct, by shape, of all; red where something is open. */
  private static String met(Part part) {
    String figures =
        part.direct() + (part.byShape() == 0 ? "" : " + " + part.byShape()) + " / " + part.total();
    return part.open() == 0 ? figures : "<b class=\"bad\">" + figures + "</b>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(cell).append("</td>");
    }
    return row.append("</tr>\n").toString();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
