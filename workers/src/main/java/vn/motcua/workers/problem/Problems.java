package vn.motcua.workers.problem;

import java.util.List;
import vn.motcua.catalog.Text;

/** The kinds of problem the API answers with. */
public final class Problems {

  private Problems() {}

  /** 400: not the shape the contract describes. */
  public static Problem malformed(List<FieldError> errors) {
    return new Problem(
        "urn:motcua:problem:malformed",
        "Yêu cầu không đúng định dạng",
        "Malformed request",
        400,
        "Sửa các mục nêu trong errors rồi gửi lại.",
        "Correct the members listed in errors and send again.",
        errors);
  }

  /** 422: well formed, but cannot be taken. */
  public static Problem refused(List<FieldError> errors) {
    return new Problem(
        "urn:motcua:problem:refused",
        "Không tiếp nhận được",
        "Cannot be taken",
        422,
        "Nội dung chưa đáp ứng quy định; xem từng mục trong errors. Chưa có gì được ghi nhận.",
        "The content does not meet the rules; see errors. Nothing was recorded.",
        errors);
  }

  /** 409: the idempotency key belongs to another request. */
  public static Problem conflict() {
    return new Problem(
        "urn:motcua:problem:idempotency-conflict",
        "Khóa Idempotency-Key đã dùng cho yêu cầu khác",
        "Idempotency-Key used for another request",
        409,
        "Dùng khóa mới cho yêu cầu mới, hoặc gửi lại đúng nội dung trước.",
        "Use a new key for a new request, or repeat the earlier content unchanged.",
        FieldError.only(
            "Idempotency-Key",
            "conflict",
            "Khóa này đã gắn với nội dung khác.",
            "This key belongs to other content."));
  }

  /** 404: no such dossier. */
  public static Problem unknownDossier() {
    return new Problem(
        "urn:motcua:problem:unknown-dossier",
        "Không tìm thấy hồ sơ",
        "No such dossier",
        404,
        "Kiểm tra lại mã hồ sơ in trên giấy tiếp nhận.",
        "Check the dossier code printed on the receipt.",
        FieldError.only(
            "code", "unknown", "Không có hồ sơ mang mã này.", "No dossier has this code."));
  }

  /** 409: there is no result to fetch, for the reason said. */
  public static Problem noResult(String code, Text why) {
    return new Problem(
        "urn:motcua:problem:no-result",
        "Chưa có kết quả điện tử để tải",
        "No electronic result to fetch",
        409,
        why.vi(),
        why.in("en"),
        FieldError.only("code", code, why.vi(), why.in("en")));
  }

  /** 401: no or a wrong bearer token. */
  public static Problem unauthorized() {
    return new Problem(
        "urn:motcua:problem:unauthorized",
        "Chưa xác thực",
        "Not authenticated",
        401,
        "Gửi kèm tiêu đề Authorization: Bearer với mã truy cập đã được cấp.",
        "Send the header Authorization: Bearer with the token you were given.",
        FieldError.only(
            "Authorization",
            "unauthorized",
            "Thiếu hoặc sai mã truy cập.",
            "The token is missing or wrong."));
  }

  /** 413: larger than this server takes. */
  public static Problem tooLarge(long limit) {
    return new Problem(
        "urn:motcua:problem:too-large",
        "Nội dung quá lớn",
        "Body too large",
        413,
        "Nội dung tối đa %d byte; chia giấy tờ thành nhiều lần gửi hoặc giảm dung lượng."
            .formatted(limit),
        "At most %d bytes; send fewer or smaller papers.".formatted(limit),
        FieldError.only(
            "", "too-large", "Nội dung vượt quá giới hạn.", "The body exceeds the limit."));
  }

  /** 503: cannot be recorded just now. */
  public static Problem unavailable() {
    return new Problem(
        "urn:motcua:problem:unavailable",
        "Hệ thống tạm thời chưa ghi nhận được",
        "Temporarily unavailable",
        503,
        "Gửi lại sau ít giây với cùng Idempotency-Key; hồ sơ sẽ không bị trùng.",
        "Send again in some seconds with the same Idempotency-Key; nothing is done twice.",
        List.of());
  }

  /** 500: our fault; the reference leads to the log. */
  public static Problem fault(String reference) {
    return new Problem(
        "urn:motcua:problem:fault",
        "Lỗi hệ thống",
        "Internal error",
        500,
        "Báo cho đơn vị vận hành mã tham chiếu " + reference + ".",
        "Tell the operator the reference " + reference + ".",
        List.of());
  }

  /** Any other status that HTTP itself knows. */
  public static Problem http(int status) {
    String vi =
        switch (status) {
          case 404 -> "Không có địa chỉ này";
          case 405 -> "Phương thức không được hỗ trợ ở địa chỉ này";
          case 406 -> "Chỉ trả lời bằng application/json";
          case 415 -> "Nội dung phải là application/json";
          default -> status < 500 ? "Yêu cầu không hợp lệ" : "Lỗi hệ thống";
        };
    String en =
        switch (status) {
          case 404 -> "No such address";
          case 405 -> "Method not supported here";
          case 406 -> "Only application/json can be answered";
          case 415 -> "The body must be application/json";
          default -> status < 500 ? "Bad request" : "Internal error";
        };
    return new Problem(
        "urn:motcua:problem:http-" + status,
        vi,
        en,
        status,
        "Xem mô tả giao diện tại /openapi.yaml.",
        "See the description of the interface at /openapi.yaml.",
        List.of(new FieldError("", "http-" + status, vi + ".", en + ".")));
  }
}
