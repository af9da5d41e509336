package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;

/** Published texts that were once misread, found by reading files beside their source. */
class AuditedTextTest {

  private static final Set<Channel> DESK_AND_ONLINE = Set.of(Channel.DIRECT, Channel.ONLINE);

  private static final String REDUCED =
      "áp dụng mức phí 25.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư"
          + " số 64/2025/TT-BTC";

  private static ReadComponents papers(String text, int omitted) {
    return ComponentText.read(text, omitted);
  }

  private static List<String> required(ReadComponents read) {
    return read.components().stream().map(Component::requiredWhen).map(String::valueOf).toList();
  }

  private static String exempt(String text) {
    return FeeText.read(text, Reading.ALL).facts().stream()
        .filter(fact -> fact.id().equals("feeExempt"))
        .map(fact -> fact.name().vi())
        .findFirst()
        .orElse("");
  }

  @Test
  void who_is_exempt_online_is_exempt_while_a_reduction_holds_for_others() {
    String text =
        "1 đồng (Tổ chức hành nghề luật sư thực hiện đăng ký hoạt động qua mạng điện tử được miễn lệ"
            + " phí đăng ký hoạt động của tổ chức hành nghề luật sư.); 50,000 đồng ("
            + REDUCED
            + ")";
    assertThat(Reading.of(FeeText.read(text, DESK_AND_ONLINE)))
        .contains("ONLINE:0")
        .doesNotContain("ONLINE:2025-07-01");
  }

  @Test
  void the_fee_for_publishing_is_due_beside_the_registration_fee_not_instead_of_it() {
    String text =
        "100,000 đồng (Phí công bố nội dung đăng ký doanh nghiệp: 100.000 đồng/lần (Thông tư số"
            + " 47/2019/TT-BTC); 50,000 đồng (- Lệ phí đăng ký doanh nghiệp: Bằng 50% mức thu lệ phí"
            + " quy định tại điểm 1 Biểu phí, lệ phí đăng ký doanh nghiệp)";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL))).isEqualTo("100000; ?");
  }

  @Test
  void an_exemption_from_one_of_two_sums_is_no_exemption_from_both() {
    String text =
        "9,000,000 đồng (Trường hợp nhận hai trẻ em trở lên là anh chị em ruột thì từ trẻ em thứ hai"
            + " trở đi được giảm 50% mức lệ phí); 50,000,000 đồng (Trường hợp nhận trẻ em bị khuyết"
            + " tật, mắc bệnh hiểm nghèo thì được miễn chi phí.)";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL)))
        .startsWith("miễn=?")
        .doesNotContain("=0");
  }

  @Test
  void not_laid_down_is_not_free_of_charge() {
    String text = "Không quy định | Cùng thời điểm cấp giấy phép hoạt động / Không quy định";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL))).isEqualTo("unstated");
  }

  @Test
  void a_reduction_that_is_cut_off_leaves_the_sum_open_unless_its_twin_tells_the_days() {
    String twin =
        "50,000 đồng (50.000 đồng/CCHN (theo quy định tại Thông tư số 101/2020/TT-BTC); 25.000"
            + " đồng/CCHN (áp dụn); 50,000 đồng (25.000 đồng/CCHN (áp dụng từ kể từ ngày 01 tháng 7"
            + " năm 2025 đến hết ngày 31 tháng 12 năm 2026 theo quy định)";
    assertThat(Reading.of(FeeText.read(twin, Reading.ALL)))
        .isEqualTo("..2025-06-30 50000; 2025-07-01..2026-12-31 25000; 2027-01-01.. 50000");
    String alone =
        "4,500,000 đồng (gồm 3.000.000 đồng thẩm định thành lập; 1.500.000 đồng thẩm định hoạt động);"
            + " 4,500,000 đồng (gồm 3.000.000 đồng thẩm định thành lập; 1.500.000 đồng thẩm định hoạt"
            + " động). (Áp dụng mức phí: 2.250.000 đồng (Hai triệ";
    assertThat(Reading.of(FeeText.read(alone, Reading.ALL))).isEqualTo("?");
  }

  @Test
  void a_sum_cut_off_before_its_unit_is_not_charged_once() {
    String text =
        "1. Trên bảng quảng cáo | Sử dụng để đặt bảng, biển, pano và các hình thức tương tự khác o Trên"
            + " lề đường, vỉa hè: ▪ Mức 1: 130.000 đồng/m²/năm ▪ Mức 2: 90.000 đ";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL)))
        .isEqualTo("Mức 1=130000 x feeArea * feeYears; Trường hợp khác=?");
  }

  @Test
  void everybody_who_is_exempt_is_named_in_the_question() {
    assertThat(
            exempt(
                "400,000 đồng (Mức thu lệ phí: 400.000đ/trường hợp. Miễn lệ phí đăng ký nuôi con nuôi"
                    + " trong nước đối với trường hợp cha dượng hoặc mẹ kế nhận con riêng của vợ hoặc"
                    + " chồng làm con nuôi; cô, cậu, dì, chú, bác ruột nhận cháu làm con nuôi.)"))
        .contains("cha dượng hoặc mẹ kế", "cô, cậu, dì, chú, bác ruột nhận cháu");
    assertThat(
            exempt(
                "Miễn phí (Miễn lệ phí đối với những trường hợp sau: + Người có công lao đặc biệt đóng"
                    + " góp cho sự nghiệp xây dựng và bảo vệ tổ quốc Việt Nam)"))
        .endsWith(
            "Người có công lao đặc biệt đóng góp cho sự nghiệp xây dựng và bảo vệ tổ quốc Việt Nam");
    assertThat(
            exempt(
                "20,000 đồng (Trường hợp công dân thuộc diện được miễn phí theo quy định tại Điều 4"
                    + " Thông tư số 75/2022/TT-BTC ngày 22/12/2022 quy định mức thu)"))
        .endsWith("được miễn phí theo quy định tại Điều 4 Thông tư số 75/2022/TT-BTC");
  }

  @Test
  void a_sum_the_assembly_decides_is_not_taken_for_granted() {
    ReadFees read =
        FeeText.read(
            "150,000 đồng (- Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)", Reading.ALL);
    assertThat(read.computable()).isFalse();
    assertThat(read.notes()).anyMatch(note -> note.contains("nghị quyết"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02 ngày làm việc kể từ ngày nhận được đề nghị của người nhận con nuôi, Ủy ba | ?
          08 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ để tổ chức thẩm đ | ?
          1 ngày làm việc (Trực tuyến); 2 ngày làm việc (Trực tuyến) | DIRECT:?; ONLINE:1 ngày làm việc=1wd; ONLINE:2 ngày làm việc=2wd
          """)
  void a_limit_of_one_stage_or_one_channel_is_not_the_limit_of_all(String text, String reading) {
    assertThat(Reading.of(DeadlineText.read(text, DESK_AND_ONLINE))).isEqualTo(reading);
  }

  @Test
  void a_stage_that_is_cut_off_is_missing_online_too() {
    String text =
        "1. Dự án nhóm A: / Thẩm tra tối đa 03 tháng (trực tuyến: 88 ngày) / Phê duyệt tối đa 12 ngày"
            + " (trực tuyến: 11 ngày) 2. Dự án nhóm B: / Thẩm tra tối đa 02 tháng (trực tuyến: 59 ngày)"
            + " / Phê duyệt tối đa";
    assertThat(Reading.of(DeadlineText.read(text.replace(" / ", " | "), DESK_AND_ONLINE)))
        .contains("ONLINE:Dự án nhóm A=99d", "ONLINE:Dự án nhóm B=?");
  }

  @Test
  void papers_below_a_heading_are_not_tied_to_it_where_the_source_left_papers_out() {
    String text =
        "Trường hợp thuê mua nhà ở xã hội: [1 bản chính]; Trường hợp thuê nhà ở xã hội: [1 bản chính];"
            + " Đơn đăng ký thuê mua nhà ở xã hội theo mẫu [1 bản chính]";
    assertThat(required(papers(text, 1))).containsExactly("false");
    assertThat(papers(text, 1).facts()).isEmpty();
    assertThat(required(papers(text, 0))).containsExactly("facts.caseThueNhaOXaHoi = true");
  }

  @Test
  void a_paper_below_several_headings_is_required_and_nothing_else_is_asked() {
    String text =
        "Trường hợp bị mất:; Đơn đề nghị cấp lại; Trường hợp thay đổi địa điểm hoặc khi Giấy chứng nhận"
            + " hết hiệu lực; Đơn đề nghị cấp lại";
    assertThat(required(papers(text, 0))).containsExactly("null");
    assertThat(required(papers(text, 2))).containsExactly("null");
    assertThat(papers(text, 0).facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đơn xin nhận trẻ em làm con nuôi (Sử dụng cho trường hợp nhận trẻ em sống ở cơ sở nuôi dưỡng) | null
          Bản khai cá nhân hoặc Bản khai của thân nhân (đối với đối tượng đã từ trần) | null
          Bản sao bằng tốt nghiệp hoặc giấy chứng nhận tạm thời đối với thí sinh chưa được cấp bằng tốt nghiệp | null
          Hợp đồng bảo đảm hoặc hợp đồng bảo đảm có công chứng, chứng thực trong trường hợp luật khác quy định | null
          Tờ khai đăng ký khai sinh, giấy chứng sinh, biên bản về việc trẻ bị bỏ rơi đối với trẻ bị bỏ rơi | null
          Giấy phép lao động hoặc giấy xác nhận không thuộc diện cấp (đối với người nước ngoài) | facts.foreigner = true
          Bản sao quyết định hoặc bản sao giấy chứng nhận (trong trường hợp chưa được kết nối dữ liệu) | facts.caseChuaDuocKetNoiDuLieu = true
          Văn bản ủy quyền cho cá nhân thực hiện thủ tục liên quan đến đăng ký doanh nghiệp | facts.caseUyQuyenChoCaNhanThucHien = true
          Bản sao hợp đồng ủy quyền cho tổ chức thực hiện thủ tục liên quan đến đăng ký doanh nghiệp | facts.caseUyQuyenChoToChucThucHien = true
          Nếu yêu cầu qua bưu điện, cần gửi bản sao có chứng thực giấy tờ | facts.caseYeuCauQuaBuuDien = true
          """)
  void a_paper_is_optional_only_where_its_name_says_so(String paper, String when) {
    assertThat(required(papers(paper, 0))).containsExactly(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tài liệu cập nhật về cơ sở vật chất (nếu có thay đổi) | Có thay đổi (Tài liệu cập nhật về cơ sở vật chất)
          Đối với các cơ sở kinh doanh ngành, nghề: Kinh doanh dịch vụ đặt cược phải có văn bản cho phép | Các cơ sở kinh doanh ngành, nghề: Kinh doanh dịch vụ đặt cược
          """)
  void a_question_about_a_paper_can_be_understood_alone(String paper, String question) {
    assertThat(papers(paper, 0).facts())
        .singleElement()
        .extracting(Fact::name)
        .extracting("vi")
        .isEqualTo(question);
  }

  @Test
  void the_name_of_an_attached_file_is_no_part_of_a_paper() {
    assertThat(
            papers("Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư).1.MuCT01banhnhkmtheoThngts53", 0)
                .components())
        .singleElement()
        .extracting(c -> c.name().vi())
        .isEqualTo("Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư)");
    assertThat(papers("Giấy đề nghị gia hạn cho phương tiện của LàoVN- Lào - Gia", 0).components())
        .singleElement()
        .extracting(c -> c.name().vi())
        .isEqualTo("Giấy đề nghị gia hạn cho phương tiện của Lào");
  }

  @Test
  void a_result_does_not_end_in_a_word_that_leads_on() {
    assertThat(
            ResultText.read("Cho phép hội hoạt động trở lại sau khi bị đình chỉ có thời hạn").vi())
        .isEqualTo("Văn bản cho phép hội hoạt động trở lại");
    assertThat(ResultText.read("Cấp giấy chứng nhận lưu hành tự do đối với hàng hóa").vi())
        .isEqualTo("Giấy chứng nhận lưu hành tự do");
    assertThat(ResultText.read("Đăng ký biến động đất đai trong các trường hợp chuyển đổi").vi())
        .isEqualTo("Xác nhận kết quả đăng ký biến động đất đai");
  }
}
