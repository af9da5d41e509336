package vn.motcua.dossiers.document;

import static vn.motcua.dossiers.document.FieldSpec.known;
import static vn.motcua.dossiers.document.FieldSpec.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields the templates of each kind may use, with invented samples for the preview. */
public final class DocumentFields {

  private static final List<FieldSpec> HEAD =
      List.of(
          known("superior", "ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU"),
          known("agency", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
          known("desk", "Trung tâm Phục vụ hành chính công phường Hải Châu"),
          known("place", "Hải Châu"),
          known("number", "12/TNHS"),
          known("day", "22"),
          known("month", "11"),
          known("year", "2026"),
          known("date", "22/11/2026"),
          known("official", "Nguyễn Thị Thu Hường"),
          typed("position", "NGƯỜI TIẾP NHẬN HỒ SƠ"));
  private static final List<FieldSpec> DOSSIER =
      List.of(
          known("code", "H17.20242-261122-0001"),
          known("qr", ""),
          known("procedure", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"),
          known("procedureCode", "1.000689"),
          known("applicant", "Trần Thị Mẫu"),
          known("personalId", "048000000000"),
          known("dateOfBirth", "01/02/1990"),
          known("phone", "0905 000 000"),
          known("email", "mau@example.vn"),
          known("address", "Số 1 đường Mẫu, phường Hải Châu, thành phố Đà Nẵng"),
          known("received", "09 giờ 15 phút, ngày 22 tháng 11 năm 2026"),
          known("due", "16 giờ 30 phút, ngày 27 tháng 11 năm 2026"),
          known("limit", "03 ngày làm việc"),
          known("returnWay", "Tại nơi tiếp nhận hồ sơ"),
          known("channel", "Trực tiếp"));
  private static final FieldSpec COMPONENTS =
      list(
          "components",
          false,
          List.of("no", "name", "copies"),
          List.of("1", "Tờ khai đăng ký khai sinh", "01"),
          List.of("2", "Giấy chứng sinh", "01"));
  private static final FieldSpec ITEMS =
      list(
          "items",
          true,
          List.of("no", "text"),
          List.of("1", "Bản chính giấy chứng sinh (bản đã nộp bị mờ số)"),
          List.of("2", "Văn bản thỏa thuận về quốc tịch cho con"));
  private static final FieldSpec REASON =
      typed("reason", "Giấy tờ đã nộp chưa đủ để xác định quan hệ cha con");
  private static final FieldSpec BASIS =
      typed("legalBasis", "Điều 16 Luật Hộ tịch số 60/2014/QH13");
  private static final FieldSpec STEPS =
      list(
          "steps",
          false,
          List.of("no", "step", "unit", "person", "from", "until", "result"),
          List.of(
              "1",
              "Tiếp nhận hồ sơ",
              "Phường Hải Châu",
              "Nguyễn Thị Thu Hường",
              "22/11/2026 09:15",
              "22/11/2026 09:20",
              "Đã tiếp nhận"),
          List.of(
              "2",
              "Thẩm định hồ sơ",
              "Phường Hải Châu",
              "Lê Văn Bình",
              "22/11/2026 09:20",
              "24/11/2026 15:02",
              "Đã trình lãnh đạo"));
  private static final FieldSpec ROWS =
      list(
          "rows",
          false,
          List.of(
              "no",
              "code",
              "procedure",
              "applicant",
              "address",
              "agency",
              "received",
              "due",
              "returned",
              "way"),
          List.of(
              "1",
              "H17.20242-261122-0001",
              "Đăng ký khai sinh",
              "Trần Thị Mẫu",
              "Số 1 đường Mẫu, phường Hải Châu",
              "Phường Hải Châu",
              "22/11/2026",
              "27/11/2026",
              "26/11/2026",
              "Tại nơi tiếp nhận"));
  private static final Map<DocumentKind, List<FieldSpec>> OWN =
      Map.of(
          DocumentKind.FORM_01, List.of(COMPONENTS),
          DocumentKind.FORM_02, List.of(ITEMS, REASON, BASIS),
          DocumentKind.FORM_03, List.of(REASON, BASIS),
          DocumentKind.FORM_04,
              List.of(
                  typed("oldDue", "16 giờ 30 phút, ngày 27 tháng 11 năm 2026"),
                  typed("newDue", "16 giờ 30 phút, ngày 01 tháng 12 năm 2026"),
                  typed("reason", "Cơ quan phối hợp chưa trả lời kết quả xác minh")),
          DocumentKind.FORM_05,
              List.of(
                  typed("reason", "Người nộp hồ sơ đề nghị dừng giải quyết"),
                  typed("stage", "Thẩm định hồ sơ"),
                  typed("decision", "Dừng giải quyết hồ sơ và trả lại giấy tờ đã nộp"),
                  typed("finance", "Hoàn trả phí đã nộp theo quy định"),
                  BASIS),
          DocumentKind.FORM_06, List.of(STEPS),
          DocumentKind.FORM_07,
              List.of(known("from", "01/11/2026"), known("until", "22/11/2026"), ROWS),
          DocumentKind.RESULT,
              List.of(
                  known("resultNumber", "125/UBND-TP"),
                  typed("resultTitle", "XÁC NHẬN"),
                  typed("content", "Xác nhận các nội dung người nộp hồ sơ đã kê khai là đúng."),
                  typed("recipients", "Như trên"),
                  BASIS));

  private DocumentFields() {}

  /** The fields of a kind, in the order they are shown to designers. */
  public static List<FieldSpec> of(DocumentKind kind) {
    List<FieldSpec> all = new ArrayList<>(HEAD);
    if (kind.ofDossier()) {
      all.addAll(DOSSIER);
    }
    all.addAll(OWN.get(kind));
    return List.copyOf(all);
  }

  /** What the official who makes it may fill in. */
  public static List<FieldSpec> typedOf(DocumentKind kind) {
    return of(kind).stream().filter(FieldSpec::byOfficial).toList();
  }

  static Map<String, Object> samples(DocumentKind kind) {
    Map<String, Object> samples = new LinkedHashMap<>();
    of(kind).forEach(field -> samples.put(field.name(), field.sample()));
    return samples;
  }

  /** Every field, empty: what a template shows must not depend on anything being there. */
  static Map<String, Object> empty(DocumentKind kind) {
    Map<String, Object> empty = new LinkedHashMap<>();
    of(kind).forEach(field -> empty.put(field.name(), field.isList() ? List.of() : ""));
    return empty;
  }

  @SafeVarargs
  private static FieldSpec list(
      String name, boolean byOfficial, List<String> columns, List<String>... lines) {
    List<Map<String, String>> sample = new ArrayList<>();
    for (List<String> line : lines) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        row.put(columns.get(column), line.get(column));
      }
      sample.add(row);
    }
    return new FieldSpec(name, byOfficial, List.copyOf(sample), columns);
  }
}
