package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English names and results, both out of the name of a procedure. */
class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thủ tục đăng ký khai sinh|Birth registration",
        "Thủ tục đăng ký kết hôn có yếu tố nước ngoài|Marriage registration with a foreign element",
        "Tách thửa hoặc hợp thửa đất.|Splitting or merging parcels of land",
        "Cấp lại thẻ căn cước (thực hiện tại cấp tỉnh)|Reissue of an identity card",
        "Cấp lại Thẻ công chứng viên|Reissue of a notary card",
        "Cấp giấy phép chặt hạ, dịch chuyển cây xanh|Permit to fell or move urban trees",
        "Gia hạn giấy phép thăm dò khoáng sản (cấp Tỉnh)"
            + "|Extension of a licence for mineral exploration",
        "Cấp, cấp lại Giấy phép liên vận ASEAN"
            + "|Issue and reissue of an ASEAN cross-border transport permit",
        "THU HỒI THẺ CÔNG CHỨNG VIÊN|Revocation of a notary card",
        "Cấp giấy phép môi trường (cấp Tỉnh) (1.010727)|Environmental permit"
      })
  void aNameWithAStandardTermIsRendered(String name, String english) {
    assertThat(EnglishNames.of(name)).contains(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cấp lại thẻ căn cước cho người nước ngoài",
        "Đăng ký khai sinh và nhận thưởng",
        "Cấp giấy phép",
        "Thủ tục",
        "",
        "???"
      })
  void aNameThatIsNotWhollyKnownStaysWithoutEnglish(String name) {
    assertThat(EnglishNames.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thủ tục đăng ký khai tử|Trích lục khai tử",
        "Thủ tục đăng ký khai sinh có yếu tố nước ngoài|Giấy khai sinh",
        "Cấp Chứng chỉ hành nghề luật sư đối với người đạt yêu cầu|Chứng chỉ hành nghề luật sư",
        "Cấp lại Thẻ công chứng viên|Thẻ công chứng viên cấp lại",
        "Gia hạn giấy phép thăm dò khoáng sản|Giấy phép thăm dò khoáng sản được gia hạn",
        "Điều chỉnh giấy phép khai thác khoáng sản (cấp Tỉnh)"
            + "|Giấy phép khai thác khoáng sản được điều chỉnh",
        "Cấp, cấp lại Giấy phép liên vận ASEAN|Giấy phép liên vận ASEAN",
        "Công nhận làng nghề|Quyết định về việc công nhận làng nghề",
        "Hòa giải tranh chấp đất đai|Biên bản hòa giải tranh chấp đất đai",
        "Thông báo lưu trú|Xác nhận đã tiếp nhận: thông báo lưu trú",
        "Thẩm định, phê duyệt phương án sử dụng đất"
            + "|Văn bản kết quả thẩm định, phê duyệt phương án sử dụng đất",
        "Quyết định trợ cấp xã hội hàng tháng|Quyết định trợ cấp xã hội hàng tháng",
        "Múa lân đầu năm|Kết quả giải quyết: múa lân đầu năm"
      })
  void theResultFollowsFromTheName(String name, String result) {
    assertThat(ResultText.read(name).vi()).isEqualTo(result);
  }

  @Test
  void anyNameGivesAResultAndNoneIsLong() {
    assertThat(ResultText.read("").vi()).isNotBlank();
    assertThat(ResultText.read("Thủ tục").vi()).isNotBlank();
    assertThat(ResultText.read("cấp, ".repeat(20_000)).vi()).isNotBlank();
    assertThat(ResultText.read("cấp lại/".repeat(10_000) + "giấy").vi()).isNotBlank();
  }
}
