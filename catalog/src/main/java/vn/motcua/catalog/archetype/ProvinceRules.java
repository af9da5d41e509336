package vn.motcua.catalog.archetype;

import java.util.List;

/** Departments of the province, alone or for the committee. */
final class ProvinceRules {

  private ProvinceRules() {}

  /** The committee or its chairman decides. */
  static List<FlowRule> committee() {
    return List.of(
        FlowRule.of(
            "publish-committee",
            "province-publish-office",
            "Ủy ban nhân dân tỉnh quyết định rồi công bố công khai.",
            "The committee decides, then it is published.",
            c -> committeeDecides(c) && c.starts("công bố")),
        FlowRule.of(
            "council",
            "province-council",
            "Thẩm định dài ngày, thường lập hội đồng, Ủy ban nhân dân tỉnh quyết định.",
            "A long appraisal, mostly by a council; the committee decides.",
            c -> committeeDecides(c) && council(c) && c.atLeast(15)),
        FlowRule.of(
            "consult-committee",
            "province-consult",
            "Phải lấy ý kiến các cơ quan trước khi Ủy ban nhân dân tỉnh quyết định.",
            "Agencies are consulted before the committee decides.",
            c ->
                committeeDecides(c)
                    && consult(c)
                    && !c.name("quyết toán", "trả lại", "cấp đổi")
                    && !c.within(11)),
        FlowRule.of(
                "committee-short",
                "province-office-short",
                "Ủy ban nhân dân tỉnh ký, thời hạn ngắn nên ít bước.",
                "The committee signs; the limit is short, so there are few steps.",
                c -> committeeDecides(c) && c.within(7))
            .orWithFee(),
        FlowRule.of(
                "committee",
                "province-office",
                "Sở thẩm định, trình Ủy ban nhân dân tỉnh quyết định.",
                "A department proposes, the committee decides.",
                ProvinceRules::committeeDecides)
            .orWithFee());
  }

  /** The head of a department decides. */
  static List<FlowRule> department() {
    return List.of(
        FlowRule.of(
                "business-register",
                "province-business",
                "Đăng ký kinh doanh: kiểm tra tính hợp lệ, lãnh đạo phòng ký.",
                "Business registration: checked, signed by the head of the section.",
                c -> c.province() && business(c))
            .orWithFee(),
        FlowRule.of(
            "publish",
            "province-publish",
            "Kết quả phải được công bố, đăng tải công khai.",
            "The result is published.",
            c -> c.province() && c.starts("công bố")),
        FlowRule.of(
            "same-day",
            "province-same-day",
            "Thời hạn không quá một ngày.",
            "The limit is a day or less.",
            c -> c.province() && (c.sameDay() || c.within(1))),
        FlowRule.of(
                "appraisal",
                "province-appraise",
                "Thẩm định có lấy ý kiến cơ quan liên quan, sở quyết định.",
                "Appraised with the opinions of agencies; the department decides.",
                c -> c.province() && appraisal(c) && !c.within(9))
            .orWithFee(),
        FlowRule.of(
                "premises",
                "province-field",
                "Phải kiểm tra, đánh giá tại cơ sở trước khi cấp.",
                "The premises are inspected before it is granted.",
                c -> c.province() && premises(c) && !c.within(5))
            .orWithFee(),
        FlowRule.of(
                "branch",
                "province-branch",
                "Chi cục thuộc sở giải quyết.",
                "A branch office of a department settles it.",
                c ->
                    c.province()
                        && c.agency("chi cục", "thủy sản cấp tỉnh", "thú y cấp tỉnh", "kiểm lâm"))
            .orWithFee(),
        FlowRule.of(
                "short",
                "province-short",
                "Một sở giải quyết, thời hạn không quá năm ngày làm việc.",
                "One department, five working days or less.",
                c -> c.province() && c.within(5))
            .orWithFee(),
        FlowRule.of(
                "plain",
                "province-plain",
                "Một sở thẩm định, lãnh đạo sở ký.",
                "One department examines and signs.",
                Cues::province)
            .orWithFee("province-fee"));
  }

  private static boolean committeeDecides(Cues c) {
    // A limit of a day leaves no time for the committee: the department signs by delegation.
    return c.province() && (c.committee() || c.field("geology-minerals")) && !c.within(1);
  }

  private static boolean council(Cues c) {
    return c.name(
        "thẩm định",
        "phê duyệt đề án",
        "phê duyệt phương án",
        "phê duyệt kế hoạch",
        "phê duyệt kết quả",
        "công nhận kết quả",
        "công nhận làng nghề",
        "công nhận nghề",
        "trữ lượng",
        "đóng cửa mỏ",
        "xét tặng",
        "sáng kiến",
        "xét hưởng",
        "đánh giá tác động");
  }

  private static boolean consult(Cues c) {
    return c.field(
            "investment",
            "investor-bidding",
            "public-private-partnership",
            "sea-islands",
            "geology-minerals",
            "spatial-planning",
            "associations-funds",
            "official-development-assistance")
        || c.name(
            "chủ trương",
            "chủ đầu tư",
            "nhà đầu tư",
            "quy hoạch",
            "chuyển mục đích",
            "giao khu vực biển",
            "dự án đầu tư");
  }

  private static boolean business(Cues c) {
    return c.field("enterprises", "social-enterprises", "cooperatives", "business-households")
        || c.starts("đăng ký thành lập công ty", "đăng ký doanh nghiệp");
  }

  private static boolean appraisal(Cues c) {
    return c.starts("thẩm định", "lấy ý kiến", "phê duyệt", "chấp thuận")
        || c.name(
            "giấy phép xây dựng",
            "báo cáo nghiên cứu khả thi",
            "quy hoạch",
            "giấy phép môi trường",
            "chủ trương",
            "dự án đầu tư");
  }

  private static boolean premises(Cues c) {
    boolean again =
        c.name(
                "cấp lại",
                "cấp đổi",
                "gia hạn",
                "thay đổi",
                "điều chỉnh",
                "chấm dứt",
                "thu hồi",
                "bổ sung",
                "trả lại",
                "miễn nhiệm")
            || c.starts("thông báo", "đăng ký");
    boolean school =
        c.field("education", "continuing-education", "other-education", "preschool-education")
            && c.starts("thành lập", "cho phép");
    return school
        || !again
            && c.name(
                "đủ điều kiện",
                "kiểm tra",
                "nghiệm thu",
                "thực hành tốt",
                "phòng thí nghiệm",
                "phòng thử nghiệm",
                "cơ sở sản xuất",
                "cơ sở nuôi",
                "cơ sở đào tạo",
                "cơ sở kinh doanh",
                "giấy phép hoạt động",
                "khai thác nước",
                "hành nghề khoan",
                "xả nước");
  }
}
