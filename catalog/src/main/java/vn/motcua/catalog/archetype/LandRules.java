package vn.motcua.catalog.archetype;

import java.util.List;

/** Land: the land registration office, the tax agency, posting, disputes. */
final class LandRules {

  private LandRules() {}

  static List<FlowRule> rules() {
    return List.of(
        FlowRule.of(
            "land-mediation",
            "commune-mediation",
            "Hòa giải tranh chấp đất đai do Hội đồng hòa giải cấp xã thực hiện.",
            "A council of the commune mediates land disputes.",
            c -> land(c) && c.name("hòa giải tranh chấp")),
        FlowRule.of(
            "land-dispute-commune",
            "commune-dispute",
            "Tranh chấp đất đai: thụ lý, thẩm tra xác minh, ra quyết định.",
            "A land dispute: taken up, verified, decided.",
            c -> land(c) && c.commune() && c.name("tranh chấp")),
        FlowRule.of(
            "land-dispute-province",
            "province-dispute",
            "Tranh chấp đất đai: thụ lý, thẩm tra xác minh, ra quyết định.",
            "A land dispute: taken up, verified, decided.",
            c -> land(c) && c.province() && c.name("giải quyết tranh chấp")),
        FlowRule.of(
            "land-posting-commune",
            "commune-posting",
            "Phải niêm yết công khai tại Ủy ban nhân dân cấp xã.",
            "To be posted at the commune.",
            c -> land(c) && c.commune() && (c.name("niêm yết", "bị mất") || posted(c))),
        FlowRule.of(
            "land-posting-office",
            "land-posting",
            "Giấy chứng nhận bị mất: niêm yết tại cấp xã trước khi cấp lại.",
            "A lost certificate is posted at the commune before it is issued again.",
            c -> land(c) && registration(c) && c.name("bị mất", "niêm yết")),
        FlowRule.of(
            "land-first-commune",
            "commune-land-first",
            "Đăng ký lần đầu: kiểm tra hiện trạng song song với niêm yết, rồi nghĩa vụ tài chính.",
            "First registration: checked and posted side by side, then the obligation.",
            c -> land(c) && c.commune() && c.name("lần đầu") && !c.starts("đính chính", "thu hồi")),
        FlowRule.of(
            "land-allocation-commune",
            "commune-land-obligation",
            "Giao đất, cho thuê, chuyển mục đích ở cấp xã, có nghĩa vụ tài chính.",
            "The commune allocates land, with a financial obligation.",
            c -> land(c) && c.commune() && allocation(c)),
        FlowRule.of(
            "land-allocation-province",
            "land-allocation",
            "Giao đất, cho thuê, chuyển mục đích ở cấp tỉnh, có nghĩa vụ tài chính.",
            "The province allocates land, with a financial obligation.",
            c -> land(c) && c.province() && !registration(c) && allocation(c)),
        FlowRule.of(
            "land-same-day",
            "land-same-day",
            "Văn phòng Đăng ký đất đai giải quyết trong ngày.",
            "The land registration office settles it the same day.",
            c -> registration(c) && c.within(1)),
        FlowRule.of(
            "land-obligation",
            "province-land",
            "Văn phòng Đăng ký đất đai giải quyết, phát sinh nghĩa vụ tài chính.",
            "The land registration office settles it; a financial obligation arises.",
            c -> registration(c) && land(c) && obligation(c)),
        FlowRule.of(
                "land-update",
                "land-update",
                "Văn phòng Đăng ký đất đai kiểm tra, cập nhật hồ sơ địa chính.",
                "The land registration office checks and updates its records.",
                LandRules::registration)
            .orWithFee(),
        FlowRule.of(
                "land-commune",
                "commune-field",
                "Đất đai ở cấp xã: phải kiểm tra thực địa.",
                "Land in the commune: inspected on the spot.",
                c -> land(c) && c.commune())
            .orWithFee());
  }

  private static boolean land(Cues c) {
    return c.field("land", "land-finance");
  }

  private static boolean posted(Cues c) {
    return c.limitSays("niêm yết") && !c.name("lần đầu");
  }

  private static boolean registration(Cues c) {
    return c.province() && c.department("land-registration");
  }

  private static boolean allocation(Cues c) {
    return c.name("giao đất", "cho thuê đất", "chuyển mục đích", "chuyển hình thức", "gia hạn sử");
  }

  private static boolean obligation(Cues c) {
    boolean no =
        c.name("cấp đổi", "đính chính", "xóa ", "bảo đảm", "cung cấp", "thu hồi", "tách thửa");
    return !no
        && c.name(
            "biến động",
            "chuyển nhượng",
            "thừa kế",
            "tặng cho",
            "góp vốn",
            "chuyển mục đích",
            "lần đầu",
            "tài sản gắn liền",
            "cấp giấy chứng nhận",
            "gia hạn");
  }
}
