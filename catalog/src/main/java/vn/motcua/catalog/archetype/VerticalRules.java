package vn.motcua.catalog.archetype;

import java.util.List;
import vn.motcua.catalog.Level;

/** Bodies that are no department of the committee: police, army, insurance, enforcement. */
final class VerticalRules {

  private static final List<String> OTHERS =
      List.of(
          "military",
          "police",
          "social-insurance",
          "civil-judgment-enforcement",
          "treasury",
          "state-bank",
          "tax");

  private VerticalRules() {}

  static List<FlowRule> rules() {
    return List.of(
        FlowRule.of(
            "military-unit",
            "military-unit",
            "Đơn vị quân đội nơi quân nhân công tác kiểm tra, xác nhận.",
            "The army unit checks and confirms.",
            c -> c.agency("đại đội", "trung đoàn", "tiểu đoàn")),
        FlowRule.of(
            "military-commune-province",
            "commune-military-province",
            "Ban Chỉ huy Quân sự cấp xã lập hồ sơ, Bộ Chỉ huy Quân sự tỉnh quyết định.",
            "Compiled by the commune's military command, decided by the province's.",
            c ->
                militaryField(c)
                    && c.receivedAt(Level.COMMUNE)
                    && c.name("tuyển sinh", "bệnh hiểm nghèo", "chế độ", "trợ cấp")),
        FlowRule.of(
            "military-commune",
            "commune-military",
            "Ban Chỉ huy Quân sự cấp xã tiếp nhận, giải quyết.",
            "The commune's military command settles it.",
            c -> c.commune() && militaryField(c)),
        FlowRule.of(
            "police-commune-committee",
            "commune-police-committee",
            "Công an cấp xã thẩm định, Ủy ban nhân dân cấp xã quyết định.",
            "Commune police examine, the commune decides.",
            c ->
                policeCommune(c) && c.name("cai nghiện", "tuyển chọn", "tổ bảo vệ", "quản lý sau")),
        FlowRule.of(
                "police-commune",
                "commune-police",
                "Công an cấp xã tra cứu cơ sở dữ liệu và giải quyết.",
                "Commune police check the register and settle it.",
                VerticalRules::policeCommune)
            .orWithFee(),
        FlowRule.of(
                "vertical-inspection",
                "vertical-field",
                "Cơ quan ngành dọc phải kiểm tra, nghiệm thu thực tế.",
                "The body inspects on the spot.",
                c ->
                    vertical(c)
                        && c.name("nghiệm thu", "thẩm duyệt", "đủ điều kiện", "cơ sở", "trung tâm")
                        && !c.department("social-insurance")
                        && !c.starts("công bố", "đình chỉ")
                        && !c.name("cấp lại", "cấp đổi", "thu hồi", "cơ sở dữ liệu"))
            .orWithFee(),
        FlowRule.of(
                "vertical-register",
                "vertical-register",
                "Việc của từng cá nhân: tra cứu cơ sở dữ liệu dân cư rồi giải quyết.",
                "A person's own matter: the population register is checked first.",
                c ->
                    vertical(c)
                        && (c.department("social-insurance")
                            || c.field(
                                "residence",
                                "identity-cards",
                                "electronic-identity",
                                "vehicle-registration",
                                "driving-licences",
                                "criminal-records")))
            .orWithFee(),
        FlowRule.of(
                "vertical-plain",
                "vertical-plain",
                "Cơ quan ngành dọc cấp tỉnh thẩm định, thủ trưởng ký.",
                "The body examines, its head signs.",
                VerticalRules::vertical)
            .orWithFee());
  }

  private static boolean militaryField(Cues c) {
    return c.agency("chỉ huy quân sự")
        || c.field("military-service", "militia", "military-admissions");
  }

  private static boolean policeCommune(Cues c) {
    return c.commune()
        && (c.agency("công an", "cảnh sát")
            || !c.agency("ủy ban nhân dân")
                && c.field(
                    "residence", "identity-cards", "electronic-identity", "vehicle-registration"));
  }

  private static boolean vertical(Cues c) {
    return c.province() && OTHERS.contains(String.valueOf(c.department()));
  }
}
