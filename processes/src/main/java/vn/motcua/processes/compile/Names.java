package vn.motcua.processes.compile;

import vn.motcua.catalog.Registry;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.UnitRef;

/** The Vietnamese words written into a diagram. */
final class Names {

  private Names() {}

  static String role(Role role) {
    return switch (role) {
      case DESK -> "Bộ phận Một cửa";
      case SPECIALIST -> "Chuyên viên";
      case HEAD -> "Lãnh đạo phòng";
      case APPROVER -> "Lãnh đạo cơ quan";
      case CLERK -> "Văn thư";
      case TAX -> "Cơ quan thuế";
      case SUPERVISOR -> "Người giám sát";
      case DESIGNER -> "Người thiết kế";
      case OPERATOR -> "Quản trị hệ thống";
      case ADMINISTRATOR -> "Quản trị đơn vị";
    };
  }

  static String unit(UnitRef unit) {
    return switch (unit.value()) {
      case "commune" -> "UBND cấp xã";
      case "department" -> "Cơ quan chuyên môn cấp tỉnh";
      case "office" -> "Văn phòng UBND cấp tỉnh";
      case "receiving" -> "Nơi tiếp nhận hồ sơ";
      case "province" -> "UBND cấp tỉnh";
      case "asked" -> "Cơ quan được hỏi";
      default -> department(unit.departmentKind().orElse(""));
    };
  }

  private static String department(String kind) {
    return switch (kind) {
      case "construction" -> "Sở Xây dựng";
      case "agriculture-environment" -> "Sở Nông nghiệp và Môi trường";
      case "finance" -> "Sở Tài chính";
      case "home-affairs" -> "Sở Nội vụ";
      case "health" -> "Sở Y tế";
      case "education" -> "Sở Giáo dục và Đào tạo";
      case "justice" -> "Sở Tư pháp";
      case "industry-trade" -> "Sở Công Thương";
      case "science-technology" -> "Sở Khoa học và Công nghệ";
      case "culture-sports-tourism" -> "Sở Văn hóa, Thể thao và Du lịch";
      case "ethnic-religion" -> "Sở Dân tộc và Tôn giáo";
      case "tax" -> "Cơ quan thuế";
      case "police" -> "Công an";
      default -> "Cơ quan phối hợp: " + kind;
    };
  }

  /** The task that closes the public period of a posting. */
  static String periodEnd(String posting) {
    return "Kết thúc: " + posting;
  }

  /** Status of the National Public Service Portal, as it is published. */
  static String status(int status) {
    return switch (status) {
      case 2 -> "Được tiếp nhận";
      case 3 -> "Không được tiếp nhận";
      case 4 -> "Đang xử lý";
      case 5 -> "Yêu cầu bổ sung giấy tờ";
      case 6 -> "Yêu cầu thực hiện nghĩa vụ tài chính";
      case 7 -> "Công dân yêu cầu rút hồ sơ";
      case 8 -> "Dừng xử lý";
      case 9 -> "Đã xử lý xong";
      case 10 -> "Đã trả kết quả";
      default -> throw new IllegalArgumentException("No portal status " + status);
    };
  }

  static String registry(Registry registry) {
    return switch (registry) {
      case POPULATION -> "CSDL quốc gia về dân cư";
      case LAND -> "CSDL đất đai";
      case CIVIL_STATUS -> "CSDL hộ tịch điện tử";
    };
  }
}
