package vn.motcua.catalog.archetype;

import java.util.List;
import vn.motcua.catalog.Level;

/** What a procedure is about decides, whoever is competent: complaints, tests, copies, notices. */
final class SubjectRules {

  private SubjectRules() {}

  static List<FlowRule> rules() {
    return List.of(
        FlowRule.of(
            "linked",
            "commune-linked",
            "Thủ tục liên thông: một nơi tiếp nhận, các cơ quan cùng giải quyết.",
            "Linked procedures: one intake, the agencies work side by side.",
            c -> c.receivedAt(Level.COMMUNE) && c.starts("liên thông")),
        FlowRule.of(
            "complaint-commune",
            "commune-dispute",
            "Khiếu nại, tố cáo, bồi thường: thụ lý, xác minh, ra quyết định.",
            "A complaint or claim: taken up, verified, decided.",
            c -> c.commune() && complaint(c)),
        FlowRule.of(
            "complaint-province",
            "province-dispute",
            "Khiếu nại, tố cáo, bồi thường: thụ lý, xác minh, ra quyết định.",
            "A complaint or claim: taken up, verified, decided.",
            c -> c.province() && complaint(c)),
        FlowRule.of(
            "examination",
            "province-examination",
            "Có kỳ kiểm tra, sát hạch hoặc xét tuyển do hội đồng tổ chức.",
            "A board holds an examination or selection.",
            c -> c.province() && examination(c)),
        FlowRule.of(
            "assembly",
            "province-assembly",
            "Hội đồng nhân dân cấp tỉnh quyết định.",
            "The provincial assembly decides.",
            c ->
                c.province()
                    && !c.committeeByName()
                    && (c.agency("hội đồng nhân dân") || c.name("của hội đồng nhân dân"))),
        FlowRule.of(
            "certify-commune",
            "commune-certify",
            "Chứng thực, cấp bản sao: ký ngay tại chỗ, thu phí, trả ngay.",
            "Certification: signed on the spot, paid, returned.",
            c -> c.receivedAt(Level.COMMUNE) && c.commune() && certify(c)),
        FlowRule.of(
            "certify-province",
            "province-certify",
            "Chứng thực, cấp bản sao: ký ngay tại chỗ, thu phí, trả ngay.",
            "Certification: signed on the spot, paid, returned.",
            c -> c.province() && certify(c)),
        FlowRule.of(
            "notice-commune",
            "commune-notify",
            "Chỉ là thông báo, khai báo: ghi nhận và xác nhận đã tiếp nhận.",
            "A mere notification: recorded and acknowledged.",
            c -> c.commune() && notice(c)),
        FlowRule.of(
            "notice-province",
            "province-notify",
            "Chỉ là thông báo, khai báo: ghi nhận và xác nhận đã tiếp nhận.",
            "A mere notification: recorded and acknowledged.",
            c -> c.province() && notice(c)),
        FlowRule.of(
            "payment-province",
            "province-payment",
            "Hoàn trả, thanh toán, tạm ứng: xác nhận nguồn tiền trước khi ký chi.",
            "A deposit or payment is returned: the money is confirmed before the decision.",
            c ->
                c.province()
                    && !c.department("social-insurance")
                    && !c.department("land-registration")
                    && c.starts(
                        "đề nghị hoàn trả",
                        "hoàn trả",
                        "thanh toán",
                        "đề nghị thanh toán",
                        "cấp tạm ứng",
                        "rút tiền",
                        "trả tiền ký quỹ",
                        "hoàn trả tiền ký quỹ",
                        "chi trả",
                        "khấu trừ kinh phí")));
  }

  private static boolean complaint(Cues c) {
    return c.field("complaints")
        || c.starts("giải quyết khiếu nại", "giải quyết tố cáo", "giải quyết yêu cầu bồi thường");
  }

  private static boolean examination(Cues c) {
    return !c.starts("phê duyệt") && tested(c);
  }

  private static boolean tested(Cues c) {
    return c.name(
            "tuyển dụng",
            "xét tuyển",
            "thi tuyển",
            "tuyển sinh",
            "tuyển chọn công dân",
            "tham dự kiểm tra",
            "đăng ký kiểm tra kiến thức",
            "sát hạch cấp",
            "kỳ thi")
        || c.starts("sát hạch", "tiếp nhận vào công chức", "tiếp nhận vào viên chức");
  }

  private static boolean certify(Cues c) {
    return c.field("certification")
        || c.starts("chứng thực")
        || c.name("bản sao") && c.name("sổ gốc");
  }

  private static boolean notice(Cues c) {
    boolean more =
        c.field("enterprises", "cooperatives", "social-enterprises", "business-households")
            || c.name("phê duyệt", "giải thể", "đủ điều kiện", "cấp giấy", "xử lý tài sản");
    return !more
        && c.starts(
            "thông báo",
            "tiếp nhận hồ sơ thông báo",
            "tiếp nhận thông báo",
            "khai báo",
            "báo cáo tổ chức",
            "báo cáo tình hình",
            "báo cáo thay đổi",
            "báo cáo giải trình",
            "giao nộp",
            "tự công bố",
            "đăng ký công bố hợp");
  }
}
