package vn.motcua.workers.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.PublicStatus;

/** The bodies the API answers with, member by member as the contract has them. */
final class Answers {

  private Answers() {}

  record Registered(String dossierCode, @Nullable Instant dueAt) {}

  record Taken(String dossierCode) {}

  record Supplement(
      List<String> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

  record Result(String at, String mediaType, String sha256, int size, Instant issuedAt) {
    static @Nullable Result of(PublicStatus status) {
      PublicStatus.Result result = status.result();
      return result == null
          ? null
          : new Result(
              "/api/v1/dossiers/" + status.code().value() + "/result",
              "application/pdf",
              result.sha256(),
              result.size(),
              result.issuedAt());
    }
  }

  record Payment(
      long amountDong, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payAt) {}

  record Status(
      String dossierCode,
      String procedureCode,
      String procedureName,
      String receivingUnit,
      String competentUnit,
      int status,
      String statusName,
      Instant statusAt,
      Instant receivedAt,
      @Nullable Instant dueAt,
      ClockState clock,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant settledAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant returnedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Supplement supplement,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Payment payment,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String resultNumber,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Result result,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PublicStatus.Message> messages) {

    static Status of(PublicStatus status) {
      Long dong = status.obligationDong();
      return new Status(
          status.code().value(),
          status.procedure().value(),
          status.procedureName().vi(),
          status.receivingUnit().value(),
          status.competentUnit().value(),
          status.status(),
          name(status.status()),
          status.statusAt(),
          status.receivedAt(),
          status.dueAt(),
          status.clockState(),
          status.settledAt(),
          status.returnedAt(),
          status.requestedItems().isEmpty()
              ? null
              : new Supplement(status.requestedItems(), status.requestReason()),
          dong == null ? null : new Payment(dong, status.payUrl()),
          status.resultNumber(),
          Result.of(status),
          status.messages());
    }
  }

  /** Names of the portal's status codes. */
  static String name(int status) {
    return switch (status) {
      case 1 -> "Mới đăng ký";
      case 2 -> "Được tiếp nhận";
      case 3 -> "Không được tiếp nhận";
      case 4 -> "Đang xử lý";
      case 5 -> "Yêu cầu bổ sung giấy tờ";
      case 6 -> "Yêu cầu thực hiện nghĩa vụ tài chính";
      case 7 -> "Công dân yêu cầu rút hồ sơ";
      case 8 -> "Dừng xử lý";
      case 9 -> "Đã xử lý xong";
      case 10 -> "Đã trả kết quả";
      default -> throw new IllegalArgumentException("no such status: " + status);
    };
  }
}
