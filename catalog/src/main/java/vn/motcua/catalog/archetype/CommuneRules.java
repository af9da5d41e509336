package vn.motcua.catalog.archetype;

import java.util.List;
import vn.motcua.catalog.Level;

/** What the commune decides, alone or with the province. */
final class CommuneRules {

  private CommuneRules() {}

  /** The commune receives and examines, the province decides. */
  static List<FlowRule> upwards() {
    return List.of(
        FlowRule.of(
            "commune-to-committee",
            "commune-to-office",
            "Cấp xã lập hồ sơ, qua sở, Chủ tịch Ủy ban nhân dân tỉnh quyết định.",
            "Compiled by the commune, decided by the chairman of the province.",
            c -> upward(c) && c.department() != null && c.committee()),
        FlowRule.of(
            "commune-to-province",
            "commune-to-province",
            "Cấp xã lập hồ sơ, cơ quan cấp tỉnh quyết định.",
            "Compiled by the commune, decided by a provincial body.",
            c -> upward(c) && c.department() != null));
  }

  /** The commune settles it. */
  static List<FlowRule> commune() {
    return List.of(
        FlowRule.of(
            "civil-status-same-day",
            "commune-same-day",
            "Hộ tịch giải quyết trong ngày, sau 15 giờ thì ngày làm việc tiếp theo.",
            "Civil status, settled the same day.",
            c -> c.commune() && personal(c) && (c.sameDay() || c.within(1))),
        FlowRule.of(
            "civil-status",
            "commune-register",
            "Hộ tịch: tra cứu cơ sở dữ liệu dân cư và hộ tịch điện tử trước.",
            "Civil status: the registers are checked first.",
            c -> c.commune() && personal(c)),
        FlowRule.of(
                "business-commune",
                "commune-certificate",
                "Đăng ký hộ kinh doanh, hợp tác xã ở cấp xã: kiểm tra và cấp giấy.",
                "Registration of business households and cooperatives in the commune.",
                c -> c.commune() && c.field("business-households", "cooperatives", "enterprises"))
            .orWithFee(),
        FlowRule.of(
            "poverty",
            "commune-council-posting",
            "Rà soát hộ nghèo: họp bình xét và niêm yết công khai trước khi công nhận.",
            "Poor households: a meeting considers them and the result is posted.",
            c -> c.commune() && c.field("poverty-reduction") && c.starts("công nhận hộ")),
        FlowRule.of(
            "council-commune",
            "commune-council",
            "Hội đồng hoặc cuộc họp ở cấp xã xét duyệt trước khi quyết định.",
            "A council of the commune considers it before the decision.",
            c -> c.commune() && council(c)),
        FlowRule.of(
            "publish-commune",
            "commune-publish",
            "Kết quả phải được công bố công khai ở cấp xã.",
            "The result is published in the commune.",
            c -> c.commune() && c.name("công bố")),
        FlowRule.of(
            "posting-commune",
            "commune-posting",
            "Phải niêm yết công khai để người có liên quan phản ánh.",
            "Posted in public so that people concerned may object.",
            c -> c.commune() && posting(c)),
        FlowRule.of(
            "support-commune",
            "commune-support",
            "Hỗ trợ, trợ cấp: xác minh điều kiện hưởng rồi quyết định, chi trả.",
            "Support: the conditions are verified, then it is decided and paid.",
            c -> c.commune() && support(c) && !c.within(3)),
        FlowRule.of(
                "field-commune",
                "commune-field",
                "Phải kiểm tra tại thực địa trước khi quyết định.",
                "Inspected on the spot before the decision.",
                c -> c.commune() && onTheSpot(c) && !c.within(3))
            .orWithFee(),
        FlowRule.of(
            "same-day-commune",
            "commune-same-day",
            "Thời hạn không quá một ngày.",
            "The limit is a day or less.",
            c -> c.commune() && (c.sameDay() || c.within(1))),
        FlowRule.of(
            "confirm-commune",
            "commune-confirm",
            "Xác nhận ngay trên giấy tờ của người dân.",
            "Confirmed on the applicant's own paper.",
            c -> c.commune() && c.starts("xác nhận", "cấp giấy xác nhận") && !c.atLeast(10)),
        FlowRule.of(
                "short-commune",
                "commune-certificate",
                "Cấp xã giải quyết, thời hạn không quá năm ngày làm việc.",
                "The commune, five working days or less.",
                c -> c.commune() && c.within(5))
            .orWithFee(),
        FlowRule.of(
            "plain-commune",
            "commune-examine-decide",
            "Cấp xã thẩm định, lãnh đạo Ủy ban nhân dân cấp xã ký.",
            "The commune examines and signs.",
            c -> c.receivedAt(Level.COMMUNE) && c.commune()),
        FlowRule.of(
            "office",
            "office-decide",
            "Không xác định được sở chủ trì: Văn phòng Ủy ban nhân dân tỉnh thụ lý.",
            "No department is known: the office of the committee takes it.",
            c -> true));
  }

  /** Citizens hand it in at the commune, yet a provincial body has to decide. */
  private static boolean upward(Cues c) {
    boolean both = c.receivedAt(Level.COMMUNE) && c.receivedAt(Level.PROVINCE);
    boolean benefits =
        c.field("policy", "meritorious-people", "social-evils")
            || c.name("liệt sĩ", "người có công", "thanh niên xung phong");
    return c.receivedAt(Level.COMMUNE)
        && !c.starts("công bố")
        && (c.province() && !c.receivedAt(Level.PROVINCE) || both && benefits);
  }

  private static boolean personal(Cues c) {
    return c.field("civil-status", "adoption", "nationality", "population");
  }

  private static boolean council(Cues c) {
    return !c.starts("đổi", "cấp lại", "cấp đổi") && considered(c);
  }

  private static boolean considered(Cues c) {
    return c.name(
        "hộ nghèo",
        "phân hạng",
        "hỗ trợ phát triển sản xuất",
        "khuyết tật",
        "bình xét",
        "xét hưởng",
        "xét công nhận",
        "lựa chọn",
        "hội đồng",
        "người có uy tín",
        "xét tặng",
        "danh hiệu",
        "không đấu giá");
  }

  private static boolean posting(Cues c) {
    return c.limitSays("niêm yết")
        || c.name("niêm yết", "giao rừng", "cho thuê rừng", "không có người thừa kế");
  }

  private static boolean support(Cues c) {
    return !c.field("children") && !c.starts("đăng ký hoạt động") && benefit(c);
  }

  private static boolean benefit(Cues c) {
    return c.name(
        "hỗ trợ",
        "trợ cấp",
        "trợ giúp",
        "mai táng",
        "chính sách",
        "chi trả",
        "thù lao",
        "miễn, giảm",
        "vay vốn",
        "ưu đãi");
  }

  private static boolean onTheSpot(Cues c) {
    boolean onPaper =
        c.starts("thẩm định quy trình", "thẩm định, phê duyệt phương án", "phê duyệt đề cương")
            || c.name("quyết toán", "cấp lại", "gia hạn gcn", "sửa đổi, bổ sung gcn");
    return !onPaper && (place(c) || school(c));
  }

  private static boolean school(Cues c) {
    return c.field("preschool-education", "other-education") && c.name("thành lập", "hoạt động");
  }

  private static boolean place(Cues c) {
    return c.field(
            "forestry",
            "forest-protection",
            "technical-infrastructure",
            "roads",
            "geology-minerals",
            "water-resources")
        || c.name(
            "giấy phép xây dựng",
            "thủy lợi",
            "khai thác",
            "chặt",
            "thi công",
            "nuôi trồng",
            "lòng đường",
            "vỉa hè",
            "khu vực biển",
            "đủ điều kiện",
            "thiệt hại",
            "chuyển đổi cơ cấu",
            "nguồn gốc");
  }
}
