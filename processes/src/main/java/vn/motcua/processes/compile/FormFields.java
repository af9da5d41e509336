package vn.motcua.processes.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.StepKind;

/** What each kind of step records besides its outcome; the keys are stable. */
final class FormFields {

  private FormFields() {}

  static List<Map<String, Object>> of(StepKind kind) {
    return switch (kind) {
      case RECEIVE ->
          List.of(
              checkbox("originalsChecked", "Đã đối chiếu bản chính"),
              area("note", "Ghi chú tiếp nhận", false));
      case ASSIGN ->
          List.of(
              line("specialist", "Chuyên viên được giao", true),
              area("instruction", "Ý kiến chỉ đạo", false));
      case EXAMINE ->
          List.of(
              area("conclusion", "Ý kiến thẩm định", true),
              line("legalBasis", "Căn cứ pháp lý", false));
      case VERIFY_REGISTRY -> List.of();
      case INSPECT_FIELD ->
          List.of(
              moment("inspectedAt", "Thời gian kiểm tra"),
              line("place", "Địa điểm kiểm tra", true),
              area("participants", "Thành phần tham gia", true),
              area("findings", "Kết quả kiểm tra thực địa", true));
      case POST ->
          List.of(
              line("place", "Nơi niêm yết", true),
              day("postedOn", "Niêm yết từ ngày"),
              day("postedUntil", "Niêm yết đến hết ngày"));
      case CONSULT ->
          List.of(
              choice(
                  "agreement",
                  "Ý kiến của cơ quan được hỏi",
                  List.of(
                      Map.entry("agree", "Thống nhất"),
                      Map.entry("conditional", "Thống nhất, kèm điều kiện"),
                      Map.entry("disagree", "Không thống nhất"))),
              line("documentNumber", "Số văn bản trả lời", false),
              area("opinion", "Nội dung ý kiến", true));
      case ASSESS_OBLIGATION ->
          List.of(
              number("obligation", "Số tiền phải nộp (đồng)", false),
              line("noticeNumber", "Số thông báo nộp tiền", false));
      case COLLECT_FEE ->
          List.of(
              number("collected", "Số tiền đã thu (đồng)", true),
              line("receiptNumber", "Số biên lai", true));
      case DECIDE -> List.of(area("opinion", "Ý kiến của lãnh đạo", false));
      case ISSUE ->
          List.of(
              line("summary", "Trích yếu văn bản", true),
              line("signer", "Người ký", true),
              number("pages", "Số trang", false),
              area("paperReason", "Nếu chỉ có bản giấy: lý do không có bản điện tử đã ký", false));
      case RETURN ->
          List.of(
              line("receivedBy", "Người nhận kết quả", true),
              optional(
                  choice(
                      "handover",
                      "Cách trả kết quả",
                      List.of(
                          Map.entry("desk", "Tại quầy"),
                          Map.entry("postal", "Qua bưu chính"),
                          Map.entry("electronic", "Bản điện tử")))),
              checkbox("idSeen", "Đã đối chiếu giấy tờ của người nhận"),
              line("trackingNumber", "Số hiệu bưu gửi", false),
              area("note", "Ghi chú trả kết quả", false));
      case ARCHIVE ->
          List.of(
              line("archiveNumber", "Số lưu trữ", true),
              number("retentionYears", "Thời hạn lưu trữ (năm)", false));
      case REFER -> List.of(area("note", "Nội dung chuyển hồ sơ", false));
    };
  }

  static List<Map<String, Object>> periodEnd() {
    return List.of(
        line("recordNumber", "Số biên bản kết thúc niêm yết", false),
        area("objections", "Ý kiến phản ánh trong thời gian niêm yết", true));
  }

  static List<Map<String, Object>> apology() {
    Map<String, Object> day = day("newDueDate", "Ngày hẹn trả mới (chỉ hẹn lại một lần)");
    day.remove("validate");
    return List.of(area("reason", "Lý do chưa trả kết quả đúng hẹn", false), day);
  }

  static List<Map<String, Object>> escalation() {
    return List.of(area("measure", "Ý kiến chỉ đạo, biện pháp giải quyết", true));
  }

  static Map<String, Object> line(String key, String label, boolean required) {
    return field("textfield", key, label, required);
  }

  static Map<String, Object> area(String key, String label, boolean required) {
    return field("textarea", key, label, required);
  }

  static Map<String, Object> number(String key, String label, boolean required) {
    return field("number", key, label, required);
  }

  static Map<String, Object> checkbox(String key, String label) {
    return field("checkbox", key, label, false);
  }

  static Map<String, Object> choice(
      String key, String label, List<Map.Entry<String, String>> values) {
    Map<String, Object> field = field("select", key, label, true);
    field.put("values", values.stream().map(FormFields::option).toList());
    return field;
  }

  static Map<String, Object> option(Map.Entry<String, String> value) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("label", value.getValue());
    option.put("value", value.getKey());
    return option;
  }

  private static Map<String, Object> optional(Map<String, Object> field) {
    field.remove("validate");
    return field;
  }

  private static Map<String, Object> moment(String key, String label) {
    Map<String, Object> field = field("datetime", key, label, true);
    field.remove("label");
    field.put("subtype", "datetime");
    field.put("dateLabel", label);
    field.put("timeLabel", "Giờ");
    field.put("timeSerializingFormat", "utc_offset");
    field.put("timeInterval", 15);
    field.put("use24h", true);
    return field;
  }

  private static Map<String, Object> day(String key, String label) {
    Map<String, Object> field = field("datetime", key, label, true);
    field.remove("label");
    field.put("subtype", "date");
    field.put("dateLabel", label);
    return field;
  }

  static Map<String, Object> field(String type, String key, String label, boolean required) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("type", type);
    field.put("id", "Field_" + key);
    field.put("key", key);
    field.put("label", label);
    if (required) {
      Map<String, Object> validate = new LinkedHashMap<>();
      validate.put("required", true);
      field.put("validate", validate);
    }
    return field;
  }
}
