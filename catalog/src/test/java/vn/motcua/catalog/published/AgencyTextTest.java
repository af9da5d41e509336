package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Level;

class AgencyTextTest {

  @ParameterizedTest(name = "{0} / {1} / {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        // as published
        "Ủy ban nhân dân cấp xã; civil-status; commune; COMMUNE; ; commune; commune",
        "UBND phường xã; social-assistance; commune; COMMUNE; ; commune; commune",
        "Ủy ban Nhân dân xã, phường, thị trấn.; civil-status; commune; COMMUNE; ; commune; commune",
        "Công an cấp Xã; residence; commune; COMMUNE; ; police; commune",
        "Ban chỉ huy quân sự cấp Xã; military-service; commune; COMMUNE; ; military; commune",
        "Ban chỉ huy quân sự cấp Xã; militia; province; PROVINCE; military; military; agency-military",
        "Cục cảnh sát giao thông, Công an tỉnh, Công an cấp Xã; vehicle-registration; both; COMMUNE;"
            + " police; police; agency-police",
        "Cục cảnh sát quản lý hành chính về trật tự, xã hội, Công an tỉnh; weapons; province;"
            + " PROVINCE; police; police; agency-police",
        "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ TP HCM; fire-safety; province;"
            + " PROVINCE; police; police; agency-police",
        "Bộ Công an, Bảo hiểm xã hội tỉnh, Cục Chính sách; policy; province; PROVINCE; police;"
            + " police; agency-police",
        "Bảo hiểm xã hội cấp Tỉnh, Bảo hiểm xã hội cấp huyện; social-insurance-benefits; both;"
            + " PROVINCE; social-insurance; social-insurance; agency-social-insurance",
        "Thi hành án dân sự tỉnh, thành phố, Phòng thi hành án cấp quân khu;"
            + " civil-judgment-enforcement; province; PROVINCE; civil-judgment-enforcement;"
            + " civil-judgment-enforcement; agency-enforcement",
        "Sở Nông nghiệp và Môi trường Thành phố Hà Nội; water-resources; province; PROVINCE;"
            + " agriculture-environment; agriculture-environment; agency-department",
        "Sở Giao thông Vận tải; roads; province; PROVINCE; construction; construction;"
            + " agency-department",
        "Sở Du lịch TP.Đà Nẵng; tourism; province; PROVINCE; culture-sports-tourism;"
            + " culture-sports-tourism; agency-department",
        "Ban Quản lý các Khu công nghiệp, Sở Xây dựng; construction; province; PROVINCE;"
            + " construction; construction; agency-department",
        "Ban quản lý khu công nghiệp, khu kinh tế, khu chế xuất; investment; province; PROVINCE;"
            + " industrial-zones; industrial-zones; agency-zones-board",
        "Ban quản lý; industrial-zones; province; PROVINCE; industrial-zones; industrial-zones;"
            + " agency-zones-board",
        "Chi nhánh Văn phòng đăng ký đất đai, Văn phòng đăng ký đất đai; land; province; PROVINCE;"
            + " land-registration; land-registration; agency-land-office",
        "Văn phòng đăng ký đất đai, Chủ tịch Ủy ban nhân dân xã; land; commune; COMMUNE;"
            + " land-registration; commune; agency-land-office",
        "Chủ tịch ủy ban nhân dân cấp tỉnh; lawyers; province; PROVINCE; justice; justice;"
            + " field-lawyers",
        "Chủ tịch ủy ban nhân dân cấp tỉnh; forestry; commune; PROVINCE; agriculture-environment;"
            + " agriculture-environment; field-forestry",
        "Người đứng đầu cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh; architecture; province;"
            + " PROVINCE; construction; construction; field-architecture",
        "Chi cục Kiểm lâm, Chi Cục Thủy Sản; forest-protection; province; PROVINCE;"
            + " agriculture-environment; agriculture-environment; agency-agriculture-office",
        "Ngân hàng Nhà nước Việt Nam, Ngân hàng Nhà nước Khu vực; other-banking; province;"
            + " PROVINCE; state-bank; state-bank; agency-state-bank",
        "Sở Ngoại vụ; consular-legalisation; province; PROVINCE; foreign-affairs; foreign-affairs;"
            + " agency-department",
        "Cơ sở y tế; pharmacy; province; PROVINCE; health; health; field-pharmacy",
        // from elsewhere, never seen
        "Sở Dân tộc và Tôn giáo tỉnh Lào Cai; religion; province; PROVINCE; ethnic-religion;"
            + " ethnic-religion; agency-department",
        "Sở Kế hoạch và Đầu tư tỉnh Cà Mau; enterprises; province; PROVINCE; finance; finance;"
            + " agency-department",
        "Chi cục Quản lý thị trường; trade-promotion; province; PROVINCE; industry-trade;"
            + " industry-trade; agency-market-office",
        "Thuế tỉnh Nghệ An; taxes-fees; province; PROVINCE; tax; tax; agency-tax",
        "Thanh tra tỉnh; complaints; province; PROVINCE; inspectorate; inspectorate;"
            + " agency-inspectorate",
        "Một cơ quan lạ; hang-khong-dan-dung; province; PROVINCE; public-service-centre;"
            + " public-service-centre; one-stop"
      })
  void theCompetentBodyFollowsFromWordsFieldAndLevel(
      String agency,
      String field,
      String levels,
      Level competent,
      String department,
      String body,
      String rule) {
    ReadAgency read = AgencyText.read(agency, field, "Thủ tục", levels(levels));

    assertThat(read.competent()).isEqualTo(competent);
    assertThat(read.department()).isEqualTo(department);
    assertThat(read.body()).isEqualTo(body);
    assertThat(read.rule()).isEqualTo(rule);
    assertThat(read.agency()).isEqualTo(agency);
  }

  @Test
  void anAgencyTheSourceDoesNotNameIsChosenByFieldAndSaidSo() {
    ReadAgency read = AgencyText.read(" ", "notaries", "Bổ nhiệm", Set.of(Level.PROVINCE));

    assertThat(read.agency()).isEqualTo(AgencyText.UNSTATED);
    assertThat(read.stated()).isFalse();
    assertThat(read.department()).isEqualTo("justice");
    assertThat(read.notes()).singleElement().asString().contains("không nêu cơ quan");
  }

  @Test
  void theNameDecidesBetweenTwoLevels() {
    Set<Level> both = Set.of(Level.COMMUNE, Level.PROVINCE);
    String agency = "Công an tỉnh, Công an cấp Xã";

    assertThat(AgencyText.read(agency, "weapons", "Khai báo (thực hiện tại cấp tỉnh)", both))
        .returns(Level.PROVINCE, ReadAgency::competent);
    assertThat(AgencyText.read(agency, "weapons", "Khai báo (thực hiện tại cấp xã)", both))
        .returns(Level.COMMUNE, ReadAgency::competent);
  }

  @Test
  void theAbolishedDistrictAndMinistriesAreNoted() {
    ReadAgency read =
        AgencyText.read(
            "UBND cấp huyện, Bộ Xây dựng", "housing", "Thủ tục", Set.of(Level.PROVINCE));

    assertThat(read.notes()).anyMatch(note -> note.contains("cấp huyện"));
    assertThat(read.notes()).anyMatch(note -> note.contains("trung ương"));
  }

  @Test
  void aBranchIsNoMinistryAndAnOfficeNoDistrict() {
    Set<Level> province = Set.of(Level.PROVINCE);

    assertThat(AgencyText.read("Chi cục Thủy sản", "fisheries", "Cấp phép", province).notes())
        .noneMatch(note -> note.contains("trung ương"));
    assertThat(
            AgencyText.read("Các cơ quan, tổ chức liên quan", "fisheries", "Cấp phép", province)
                .notes())
        .noneMatch(note -> note.contains("cấp huyện"));
  }

  @Test
  void everyFieldOfTheCatalogueHasABodyThatExists() {
    var catalog = CatalogLoader.shipped().orThrow();

    assertThat(catalog.fields().keySet())
        .filteredOn(field -> !Set.of("linked-procedures", FieldText.UNSORTED).contains(field))
        .allMatch(field -> FieldKinds.of(field).isPresent());
    assertThat(catalog.fields().keySet())
        .flatMap(field -> FieldKinds.of(field).stream().toList())
        .isSubsetOf(catalog.units().departmentKinds());
  }

  @Test
  void aHostileTextIsReadSoon() {
    String hostile = "sở ".repeat(20_000) + "công an ".repeat(20_000);

    assertThat(AgencyText.read(hostile, "land", "Thủ tục", Set.of(Level.PROVINCE)).department())
        .isNotNull();
  }

  private static Set<Level> levels(String words) {
    return switch (words) {
      case "commune" -> Set.of(Level.COMMUNE);
      case "province" -> Set.of(Level.PROVINCE);
      default -> Set.of(Level.COMMUNE, Level.PROVINCE);
    };
  }
}
