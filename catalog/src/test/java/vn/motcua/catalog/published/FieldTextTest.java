package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;

class FieldTextTest {

  private static final Map<String, Text> FIELDS = CatalogLoader.shipped().orThrow().fields();
  private static final FieldText TEXT = new FieldText(FIELDS);

  @Test
  void everyPublishedFieldIsOneOfTheCatalogue() throws IOException {
    List<String> published = published();

    assertThat(published).hasSizeGreaterThan(150);
    assertThat(published).allMatch(field -> TEXT.read(row(field, "Tên")).known());
    assertThat(published)
        .extracting(field -> TEXT.read(row(field, "Tên")).id())
        .doesNotContain(FieldText.UNSORTED);
  }

  @Test
  void everyFieldHasAnEnglishName() {
    assertThat(FIELDS.values()).allMatch(name -> name.en() != null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hộ tịch|civil-status|field-name",
        "HỘ TỊCH |civil-status|field-name",
        "Lĩnh vực Đất đai|land|field-name",
        "An toàn thực phẩm 🔹|food-safety|field-name",
        "Thuỷ lợi|irrigation|field-name",
        "Trợ giúp pháp lí|legal-aid|field-name",
        "Quản lý chất lượng nông lâm thủy sản|agro-product-quality|field-alias",
        "Thành lập và hoạt động của tổ hợp tác|cooperatives|field-alias",
        "Đầu tư bằng vốn hỗ trợ phát triển chính thức (ODA) và viện trợ không hoàn lại k"
            + "|official-development-assistance|field-cut-off"
      })
  void aFieldIsFoundHoweverItIsSpelt(String field, String id, String rule) {
    for (String spelt : List.of(field, Normalizer.normalize(field, Normalizer.Form.NFD))) {
      ReadField read = TEXT.read(row(spelt, "Tên"));

      assertThat(read.id()).isEqualTo(id);
      assertThat(read.rule()).isEqualTo(rule);
      assertThat(read.stated()).isTrue();
    }
  }

  @Test
  void aFieldNeverSeenGetsAStableIdFromItsWords() {
    ReadField read = TEXT.read(row("Hàng không dân dụng", "Cấp giấy phép bay"));

    assertThat(read.id()).isEqualTo("hang-khong-dan-dung");
    assertThat(read.known()).isFalse();
    assertThat(read.name().vi()).isEqualTo("Hàng không dân dụng");
    assertThat(TEXT.read(row("🔹🔹", "Tên")).id()).isEqualTo(FieldText.UNSORTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cấp giấy phép xây dựng có thời hạn đối với công trình, nhà ở riêng lẻ|construction",
        "Cấp mới/cấp lại Giấy chứng nhận số nhà|housing",
        "Đăng ký khai sinh tại nhà|civil-status",
        "Cấp đổi giấy phép lái xe quân sự|driving-licences",
        "Hỗ trợ hộ nghèo sửa nhà|poverty-reduction",
        "Chứng thực chữ ký|certification"
      })
  void whereTheSourceNamesNoFieldTheNameOfTheProcedureDecides(String name, String id) {
    ReadField read = TEXT.read(row("", name));

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.stated()).isFalse();
    assertThat(read.rule()).startsWith("field-words-");
  }

  @Test
  void whatNothingAssignsIsUnsorted() {
    ReadField read = TEXT.read(row("", "Thủ tục rất lạ"));

    assertThat(read.id()).isEqualTo(FieldText.UNSORTED);
    assertThat(read.known()).isTrue();
    assertThat(read.stated()).isFalse();
  }

  private static List<String> published() throws IOException {
    try (InputStream lines = FieldTextTest.class.getResourceAsStream("fields.txt")) {
      assertThat(lines).isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static PublishedRow row(String field, String name) {
    return new PublishedRow(
        2, new ProcedureCode("1.000001"), name, field, "", "", "", "", "", "", 0, "", "", Map.of());
  }
}
