package vn.motcua.dossiers.document;

import java.util.Map;

/** The ends of steps as the control slip (form 06) writes them. */
final class OutcomeWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("accept", "Đã tiếp nhận"),
          Map.entry("supplement", "Đã yêu cầu bổ sung"),
          Map.entry("refuse", "Đã từ chối"),
          Map.entry("assigned", "Đã giao việc"),
          Map.entry("pass", "Đã trình lãnh đạo"),
          Map.entry("posted", "Đã niêm yết"),
          Map.entry("apologised", "Đã xin lỗi, hẹn lại ngày trả"),
          Map.entry("in-time", "Xác nhận trả đúng hẹn"),
          Map.entry("done", "Đã hoàn thành"),
          Map.entry("answered", "Đã gửi ý kiến"),
          Map.entry("required", "Có nghĩa vụ tài chính"),
          Map.entry("none", "Không có nghĩa vụ tài chính"),
          Map.entry("collected", "Đã thu phí, lệ phí"),
          Map.entry("approve", "Đã phê duyệt"),
          Map.entry("return", "Đã trả lại"),
          Map.entry("issued", "Đã vào sổ, phát hành"),
          Map.entry("returned", "Đã trả kết quả"),
          Map.entry("archived", "Đã lưu hồ sơ"),
          Map.entry("received", "Đã nhận hồ sơ chuyển đến"),
          Map.entry("taken-back", "Đã thu hồi"));

  private OutcomeWords() {}

  static String of(String outcome) {
    return WORDS.getOrDefault(outcome, outcome);
  }
}
