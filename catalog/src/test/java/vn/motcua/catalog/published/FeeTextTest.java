package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Miễn phí | 0
          Miễn phí (Không quy định.) | 0
          Không thu phí | 0
          Không có / Không có | 0
          Chưa có quy định | unstated
          (1); (2) | unstated
          Không có thông tin về phí | unstated
          500,000 đồng (/hồ sơ) | 500000
          450.000 đồng/01 giấy phép | 450000
          10,000 đồng (10.000 đồng/khẩu-chiếc.) | 10000 x feeWeapons
          8.000 đồng/bản sao Trích lục/sự kiện hộ tịch đã đăng ký | 8000 x feeCopies
          Tài liệu điện tử dưới dạng đọc: 6.000 đồng/phút | 6000 x feeMinutes
          350,000 đồng (01 sản phẩm/01 mục đích/01 lần) | 350000 x feeProducts * feePurposes
          100,000 đồng (100.000 đồng/giấy); 100,000 đồng (100.000 đồng/giấy.) | 100000
          100.000 đồng; 50.000 đồng | 100.000 đồng=100000; 50.000 đồng=50000
          Miễn phí (Lệ phí cấp mới 40.000đồng/lần; lệ phí cấp lại 20.000 đồng/lần.) | Lệ phí cấp mới=40000; Lệ phí cấp lại=20000
          Phí : 50.000 Đồng (50.000 đồng/hồ sơ. Riêng sơ tuyển các ngành năng khiếu: 120.000 đồng/hồ sơ) | Trường hợp khác=50000; Đối với sơ tuyển các ngành năng khiếu=120000
          100,000 đồng (Lệ phí cấp Giấy phép lái tàu: 100.000 đồng/01 lần cấp.); 950,000 đồng (Phí sát hạch lái tàu: 950.000 đồng/hồ sơ) | 100000; 950000
          Miễn phí (Theo quy định của Hội đồng nhân dân cấp tỉnh) | ?
          Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.) | ?
          Miễn phí; Miễn phí (Mức lệ phí (nếu có) theo quyết định của Hội đồng nhân dân cấp tỉnh.) | ?
          45 đồng | ?
          ,000 đồng | ?
          500,000 đồng; 1 đồng | 500.000 đồng=500000; Trường hợp khác=?
          800 đồng; 800,000 đồng | 800000
          900 đồng (Phí thẩm định nội dung quảng cáo: 900.000 đồng/lần) | 900000
          2,000 đồng (/trang); 10 USD (/bản) | 2000 x feePages
          10 USD (/bản) | ?
          100,000 đồng (Không được quy định tại Biểu phí ban hành kèm theo Thông tư số 47/2019/TT-BTC.) | ?
          5,000 đồng (thu 7.000 đồng/lần) | ?
          """)
  void published_forms_of_fees_read_as_a_person_reads_them(String text, String reading) {
    assertThat(Reading.of(FeeText.read(text, Reading.ALL))).isEqualTo(reading);
  }

  @Test
  void a_reduction_with_dates_holds_for_its_days_only() {
    String text =
        "800,000 đồng (áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày"
            + " 31/12/2026 theo Thông tư số 64/2025/TT-BTC)";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL)))
        .isEqualTo("..2025-06-30 800000; 2025-07-01..2026-12-31 400000; 2027-01-01.. 800000");
  }

  @Test
  void a_reduction_in_percent_is_worked_out() {
    String text = "10.500.000 VND (Thu 70% mức phí này từ 01/7/2024 đến hết ngày 31/12/2024)";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL)))
        .isEqualTo("..2024-06-30 10500000; 2024-07-01..2024-12-31 7350000; 2025-01-01.. 10500000");
  }

  @Test
  void an_online_reduction_holds_online() {
    String text = "50.000 đồng (Trường hợp nộp hồ sơ theo hình thức trực tuyến); 100.000 đồng";
    assertThat(Reading.of(FeeText.read(text, Reading.ALL)).split("; "))
        .containsExactlyInAnyOrder("DIRECT:100000", "ONLINE:50000", "POSTAL:100000");
  }

  @Test
  void who_is_exempt_pays_nothing_and_nobody_pays_twice() {
    String text =
        "8,000 đồng (8.000 đồng/văn bản. Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.)";
    ReadFees read = FeeText.read(text, Reading.ALL);
    assertThat(Reading.of(read)).isEqualTo("miễn=0; phải nộp=8000");
    assertThat(read.facts()).singleElement().extracting("id").isEqualTo("feeExempt");
    assertThat(read.computable()).isTrue();
  }

  @Test
  void a_cut_list_of_cases_leaves_the_other_cases_open() {
    String text =
        "1. Cơ sở sản xuất nhỏ lẻ: 500.000 đồng/lần/cơ sở 2. Cơ sở sản xuất khác: 2.500.000"
            + " đồng/lần/cơ sở 3. Cơ sở kinh doanh dịch vụ ăn uống phục vụ dưới 200 suất ăn trong"
            + " một lần:";
    ReadFees read = FeeText.read(text, Reading.ALL);
    assertThat(Reading.of(read))
        .isEqualTo("Cơ sở sản xuất nhỏ lẻ=500000; Cơ sở sản xuất khác=2500000; Trường hợp khác=?");
    assertThat(read.computable()).isFalse();
  }

  @Test
  void a_sum_no_fee_can_have_is_refused() {
    ReadFees read = FeeText.read("1.000.000.000.000.000 đồng", Reading.ALL);
    assertThat(read.refused()).singleElement().asString().contains("1.000.000.000.000.000");
    assertThat(read.computable()).isFalse();
    assertThat(FeeText.read("9".repeat(30) + " đồng", Reading.ALL).refused()).hasSize(1);
  }
}
