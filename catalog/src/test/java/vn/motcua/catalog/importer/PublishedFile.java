package vn.motcua.catalog.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a file of published procedures for tests; every row starts as a good one. */
final class PublishedFile {

  private final Map<String, String> columns = new LinkedHashMap<>();

  private PublishedFile(String code) {
    columns.put("national_code", code);
    columns.put("name_vi", "Cấp giấy xác nhận thử nghiệm");
    columns.put("field_vi", "Hộ tịch");
    columns.put("levels", "commune");
    columns.put("agency", "Ủy ban nhân dân cấp xã");
    columns.put("time_limit_text", "3 ngày làm việc");
    columns.put("fee_text", "Không");
    columns.put("online", "online-submission");
    columns.put("dossier_components", "Đơn đề nghị [1 bản chính]; Giấy khai sinh [1 bản sao]");
    columns.put("components_omitted", "0");
    columns.put("legal_basis", "60/2014/QH13");
    columns.put("published_by", "dichvucong.gov.vn (Bộ Tư pháp, 163/QĐ-BTP)");
  }

  static PublishedFile row(String code) {
    return new PublishedFile(code);
  }

  PublishedFile with(String column, String value) {
    columns.put(column, value);
    return this;
  }

  private String line() {
    return columns.values().stream()
        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  static String csv(PublishedFile... rows) {
    StringBuilder csv =
        new StringBuilder(String.join(",", row("1.000001").columns.keySet())).append('\n');
    for (PublishedFile row : rows) {
      csv.append(row.line()).append('\n');
    }
    return csv.toString();
  }
}
