package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;

class ComponentTextTest {

  @Test
  void aCaseThatConcernsOneFormOfAPaperDoesNotMakeThePaperOptional() {
    ReadComponents read =
        ComponentText.read(
            "Bản sao bằng tốt nghiệp hoặc giấy chứng nhận tốt nghiệp tạm thời đối với thí sinh chưa"
                + " được cấp bằng tốt nghiệp [1 bản sao]",
            0);

    assertThat(read.components()).singleElement().extracting("requiredWhen").isNull();
  }

  @Test
  void numberedHeadingsAmongPapersLeaveTheListOpen() {
    ReadComponents read =
        ComponentText.read("Báo cáo quyết toán; Kết luận thanh tra II. Dự án dừng thực hiện", 0);

    assertThat(read.open()).isTrue();
    assertThat(read.notes()).anyMatch(note -> note.contains("đề mục"));
  }

  @Test
  void papersAreToldApartWithTheirNumbers() {
    ReadComponents read =
        ComponentText.read(
            "Tờ trình đề nghị phê duyệt [1 bản chính]; Bản đồ hiện trạng [1 bản chính,2 bản sao];"
                + " Chứng từ chuyển tiền [01 bản sao]",
            0);

    assertThat(read.components())
        .extracting(Component::id, Component::originals, Component::copies)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("to-trinh-de-nghi-phe", 1, 0),
            org.assertj.core.groups.Tuple.tuple("ban-do-hien-trang", 1, 2),
            org.assertj.core.groups.Tuple.tuple("chung-tu-chuyen-tien", 0, 1));
    assertThat(read.open()).isFalse();
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void omittedPapersAndNoPapersAreOpen() {
    assertThat(ComponentText.read("Đơn đề nghị [1 bản chính]", 2).open()).isTrue();
    assertThat(ComponentText.read("", 0).open()).isTrue();
    assertThat(ComponentText.read("", 0).components()).isEmpty();
  }

  @Test
  void aSemicolonInsideAPaperDoesNotCutIt() {
    ReadComponents read =
        ComponentText.read(
            "Giấy xác nhận; trường hợp khác thì bản cam đoan [1 bản chính]; Đơn [1 bản chính]", 0);

    assertThat(names(read))
        .containsExactly("Giấy xác nhận; trường hợp khác thì bản cam đoan", "Đơn");
  }

  @Test
  void theSamePaperTwiceIsOnePaperWithTheHigherNumbers() {
    ReadComponents read =
        ComponentText.read(
            "Giấy đề nghị theo mẫuTK [1 bản chính]; Giấy đề nghị theo mẫuTK [1 bản chính,1 bản sao]",
            0);

    assertThat(read.components()).singleElement().returns(1, Component::copies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(1) Đơn đăng ký biến động đất đai|Đơn đăng ký biến động đất đai",
        "(vii) Bản sao văn bản thừa kế|Bản sao văn bản thừa kế",
        "4. 01 bản thẩm tra lý lịch|01 bản thẩm tra lý lịch",
        "4- Các tài liệu khác|Các tài liệu khác",
        "(ii) .Danh sách chủ sở hữu|Danh sách chủ sở hữu",
        "!Bản sao hợp đồng ủy quyền|Bản sao hợp đồng ủy quyền",
        "* Thành phần hồ sơ 3: Giấy chứng tử|Giấy chứng tử",
        "a) Văn bản đề nghị|Văn bản đề nghị",
        "02 ảnh màu cỡ 3 cm x 4 cm|02 ảnh màu cỡ 3 cm x 4 cm",
        "danh sách nhân viên|Danh sách nhân viên",
        "Văn bản đề nghị cấp Chứng chỉMẫu số|Văn bản đề nghị cấp Chứng chỉ",
        "Bản đồ khu vực khai thác khoáng sảnMau 35 - Phu luc|Bản đồ khu vực khai thác khoáng sản",
        "Giấy đề nghị cấp giấy phép theo mẫu.TK 1.001023 (xe|Giấy đề nghị cấp giấy phép theo mẫu",
        "Đơn đăng ký (theo Thông tư số 12/2025/TT-BNNMT)Mẫu số|Đơn đăng ký (theo Thông tư số"
            + " 12/2025/TT-BNNMT)",
        "Dự án thành lập cơ sở bảo tồnDu án thanh lap|Dự án thành lập cơ sở bảo tồn",
        "Tài liệu kèm theo (Mẫu CT01 ban hành kèm theo Thông tư số"
            + "|Tài liệu kèm theo (Mẫu CT01 ban hành kèm theo Thông tư số)",
        "Tờ khai theo mẫu (nếu nộp trực tiếp),)|Tờ khai theo mẫu (nếu nộp trực tiếp)",
        "Giấy phép GPLX và hợp đồng BCC|Giấy phép GPLX và hợp đồng BCC"
      })
  void whatPortalsGlueToANameIsTakenOff(String published, String name) {
    ReadComponents read = ComponentText.read(published + " [1 bản chính]", 0);

    assertThat(names(read)).containsExactly(name);
  }

  @Test
  void theNameOfAnAttachedFileIsNotLostSilently() {
    ReadComponents read =
        ComponentText.read("Phiếu thu nhận thông tinMẫu CC01 Phiếu thu [1 bản chính]", 0);

    assertThat(read.notes()).singleElement().asString().contains("“Mẫu CC01 Phiếu thu”");
  }

  @Test
  void aYearThatSlippedIntoTheNumberGoesBack() {
    ReadComponents read =
        ComponentText.read(
            "Biên bản họp theo Thông tư ngày 31/12/ [20251 bản chính,1 bản sao]; Đơn [1 bản chính]",
            0);

    assertThat(read.components().getFirst().name().vi()).endsWith("ngày 31/12/2025");
    assertThat(read.components().getFirst()).returns(1, Component::originals);
  }

  @Test
  void theNumberOfAFormThatSlippedIntoTheNumberGoesBack() {
    ReadComponents read =
        ComponentText.read("Đơn theo Mẫu số [121 bản chính,1 bản sao]; Giấy [12 bản sao]", 0);

    assertThat(names(read)).containsExactly("Đơn theo Mẫu số 12", "Giấy");
    assertThat(read.components()).extracting(Component::originals).containsExactly(1, 0);
    assertThat(read.components()).extracting(Component::copies).containsExactly(1, 12);
    assertThat(names(ComponentText.read("Giấy đề nghị - Mẫu [021 bản sao]", 0)))
        .containsExactly("Giấy đề nghị - Mẫu 02");
    assertThat(names(ComponentText.read("Giấy đề nghị [5000 bản sao]", 0)))
        .containsExactly("Giấy đề nghị [5000 bản sao]");
  }

  @Test
  void numbersInOtherFormsBelongToThePaperBeforeThem() {
    ReadComponents read =
        ComponentText.read(
            "Bản thuyết minh; Bản chính: 1; Bản sao: 2; Thẻ đã được cấp (Bản chính: 1, Bản sao: 0);"
                + " Thể lệ | Bản chính: 1 | Bản sao: 3; Bản khai (bản chính, 01 bản)",
            0);

    assertThat(names(read))
        .containsExactly("Bản thuyết minh", "Thẻ đã được cấp", "Thể lệ", "Bản khai");
    assertThat(read.components()).extracting(Component::copies).containsExactly(2, 0, 3, 0);
    assertThat(read.components()).extracting(Component::originals).containsOnly(1);
  }

  @Test
  void tornPiecesOfSentencesAreNoPapersButAreQuoted() {
    ReadComponents read =
        ComponentText.read(
            "Bản khai kinh nghiệm [1 bản chính]; có chứng thực hoặc [01 bản sao]; hoặc [01 bản sao];"
                + " ) (khoản 1 Điều 33).Mau so [1 bản chính]",
            0);

    assertThat(names(read)).containsExactly("Bản khai kinh nghiệm");
    assertThat(read.open()).isTrue();
    assertThat(read.notes()).singleElement().asString().contains("“có chứng thực hoặc”", "“hoặc”");
  }

  @Test
  void ifThereIsOneIsListedAndNeverRequired() {
    for (String end : List.of("(nếu có)", "(nếu có).!", "(nếu có", "nếu có", "(nếu")) {
      ReadComponents read =
          ComponentText.read("Tài liệu khác có liên quan " + end + " [1 bản sao]", 0);

      assertThat(read.components()).singleElement().returns("false", Component::requiredWhen);
      assertThat(read.facts()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bản chính giấy phép (đối với trường hợp bị rách, nát)|Trường hợp bị rách, nát",
        "Thẻ tư vấn viên cũ (trong trường hợp Thẻ bị hư hỏng)|Trường hợp Thẻ bị hư hỏng",
        "Hợp đồng thuê xe (nếu xe thuê)|Xe thuê",
        "Giấy khai sinh (đối với người chưa thành niên)|Người chưa thành niên",
        "Trường hợp bị tai nạn giao thông thì có thêm biên bản|Trường hợp bị tai nạn giao thông",
        "Đối với Quân đội nhân dân: Giấy giới thiệu|Quân đội nhân dân",
        "Hợp đồng tặng cho trong trường hợp tặng cho phần vốn góp|Trường hợp tặng cho phần vốn góp",
        "Quyết định đối với nhà đầu tư là tổ chức|Nhà đầu tư là tổ chức",
        "Văn bản ủy quyền nếu người yêu cầu uỷ quyền cho người khác"
            + "|Người yêu cầu uỷ quyền cho người khác",
        "Tờ khai (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp)|Nộp tờ khai giấy",
        // never seen
        "Giấy khám sức khỏe (áp dụng đối với lái xe trên 60 tuổi)|Lái xe trên 60 tuổi",
        "Đơn trình báo mất trong trường hợp bị mất thẻ|Trường hợp bị mất thẻ"
      })
  void aNamedCaseBecomesAQuestion(String published, String question) {
    ReadComponents read = ComponentText.read(published + " [1 bản chính]", 0);

    assertThat(read.facts())
        .singleElement()
        .extracting(fact -> fact.name().vi())
        .isEqualTo(question);
    assertThat(read.components().getFirst().requiredWhen())
        .isEqualTo("facts." + read.facts().getFirst().id() + " = true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02 ảnh 3x4 (Tất cả các trường hợp)",
        "Phiếu lý lịch tư pháp có giá trị sử dụng nếu được cấp chưa quá 12 tháng",
        "Văn bản cam kết chịu mọi rủi ro nếu dự án không được chấp thuận",
        "Bản sao giấy tờ pháp lý của cá nhân đối với thành viên",
        "Giấy phép xây dựng, trừ trường hợp được miễn",
        "Mẫu 02a (đối với cơ sở sản xuất), Mẫu 02b (đối với cơ sở kinh doanh)",
        "Các giấy tờ liên quan (tuỳ theo đối tượng)",
        "Biên bản họp dân và các tài liệu khác (nếu có)",
        "Danh sách thành viên, danh sách chủ sở hữu hưởng lợi của doanh nghiệp (nếu có)"
      })
  void whatOnlyLooksLikeACaseStaysRequired(String published) {
    ReadComponents read = ComponentText.read(published + " [1 bản chính]", 0);

    assertThat(read.facts()).isEmpty();
    assertThat(read.components()).singleElement().returns(null, Component::requiredWhen);
  }

  @Test
  void aHeadingOpensACaseForThePapersAfterIt() {
    ReadComponents read =
        ComponentText.read(
            "Đơn [1 bản chính]; Đối với các dự án đầu tư, hồ sơ đề nghị cấp phép phải bổ sung:"
                + " [1 bản sao]; Bản sao quyết định (trong trường hợp chưa có dữ liệu) [1 bản sao];"
                + " Bản vẽ [1 bản sao]",
            0);

    assertThat(read.components())
        .extracting(Component::requiredWhen)
        .containsExactly(
            null,
            "facts.caseCacDuAnDauTu = true and facts.caseChuaCoDuLieu = true",
            "facts.caseCacDuAnDauTu = true");
    assertThat(read.notes()).anyMatch(note -> note.startsWith("Đề mục"));
    assertThat(read.open()).isTrue();
  }

  @Test
  void alternativesStayTogetherAndOpen() {
    ReadComponents read =
        ComponentText.read(
            "Bản sao một trong các giấy tờ gốc [1 bản sao]; hoặc bản khai của thân nhân [1 bản chính]",
            0);

    assertThat(names(read))
        .containsExactly("Bản sao một trong các giấy tờ gốc", "Bản khai của thân nhân");
    assertThat(read.components().get(1).requiredWhen()).isEqualTo("false");
    assertThat(read.open()).isTrue();
  }

  @Test
  void noProcedureAsksMoreThanTwelveQuestions() {
    String text =
        IntStream.range(0, 20)
            .mapToObj(i -> "Giấy tờ số " + i + " (đối với trường hợp thứ " + i + ") [1 bản chính]")
            .collect(Collectors.joining("; "));

    ReadComponents read = ComponentText.read(text, 0);

    assertThat(read.components()).hasSize(20);
    assertThat(read.facts()).hasSize(ComponentText.MOST_FACTS);
    assertThat(read.open()).isTrue();
    assertThat(read.notes()).anyMatch(note -> note.contains("quá nhiều trường hợp"));
  }

  @Test
  void idsAreUniqueSlugsAndEveryFactIsUsed() {
    Random random = new Random(7);
    String[] words = {
      "Giấy", "đơn", "(nếu có)", "; ", "trường hợp", "bị mất", ":", "[1 bản chính]", "hoặc", "(",
          ")",
      "đối với", "người", "là", "Mẫu số", "1.", "gồm", "phải", "Bản sao: 2", "Đặng", "🔹",
          "[99999 bản sao]"
    };
    for (int round = 0; round < 2_000; round++) {
      String text =
          random
              .ints(random.nextInt(1, 40), 0, words.length)
              .mapToObj(i -> words[i])
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

      ReadComponents read = ComponentText.read(text, random.nextInt(2));

      assertThat(read.components()).extracting(Component::id).doesNotHaveDuplicates();
      assertThat(read.components())
          .allMatch(paper -> paper.id().matches("[a-z0-9]+(-[a-z0-9]+)*"))
          .allMatch(paper -> paper.originals() <= 100 && paper.copies() <= 100)
          .allMatch(paper -> !paper.name().vi().isBlank());
      assertThat(read.facts())
          .extracting(Fact::id)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("[a-z][A-Za-z0-9]{0,59}"));
      assertThat(used(read)).isSubsetOf(read.facts().stream().map(Fact::id).toList());
    }
  }

  @Test
  void hostileTextsAreReadSoon() {
    for (String bit : List.of("(", "đối với trường hợp ", "a; ", "nếu ", "1. ", "[1 bản", "x")) {
      assertThat(ComponentText.read(bit.repeat(60_000 / bit.length()), 0)).isNotNull();
    }
  }

  private static List<String> names(ReadComponents read) {
    return read.components().stream().map(paper -> paper.name().vi()).toList();
  }

  private static List<String> used(ReadComponents read) {
    return read.components().stream()
        .map(Component::requiredWhen)
        .filter(when -> when != null)
        .flatMap(when -> Pattern.compile("facts\\.(\\w+)").matcher(when).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
