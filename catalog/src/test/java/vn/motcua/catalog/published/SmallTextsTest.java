package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;

/** Levels, channels, legal basis and publisher: short texts with few forms. */
class SmallTextsTest {

  @Test
  void levelsOfTheCatalogueAreKeptAndAMinistryIsNoted() {
    ReadLevels levels = LevelText.read("commune|province|ministry");

    assertThat(levels.levels()).containsExactly(Level.COMMUNE, Level.PROVINCE);
    assertThat(levels.ministry()).isTrue();
    assertThat(levels.notes()).singleElement().asString().contains("cấp bộ");
  }

  @Test
  void vietnameseWordsForLevelsAreRead() {
    assertThat(LevelText.read("Cấp Xã; Cấp Tỉnh").levels())
        .containsExactly(Level.COMMUNE, Level.PROVINCE);
  }

  @Test
  void theAbolishedDistrictIsNotedAndNoLevelIsAnAssumption() {
    ReadLevels levels = LevelText.read("Cấp Huyện");

    assertThat(levels.stated()).isFalse();
    assertThat(levels.levels()).containsExactly(Level.PROVINCE);
    assertThat(levels.notes()).anyMatch(note -> note.contains("01/7/2025"));
    assertThat(LevelText.read("").stated()).isFalse();
    assertThat(LevelText.read("commune|hành tinh").notes()).anyMatch(n -> n.contains("hành tinh"));
  }

  @Test
  void submissionOnlineIsAChannelButSaysNothingOfTheLevel() {
    ReadOnline online = OnlineText.read("online-submission", "5 ngày làm việc");

    assertThat(online.channels()).containsExactly(Channel.DIRECT, Channel.ONLINE);
    assertThat(online.level()).isEqualTo(OnlineLevel.UNSTATED);
    assertThat(online.open()).containsExactly(OpenPoint.ONLINE_LEVEL, OpenPoint.CHANNELS);
    assertThat(online.unstated())
        .containsExactly("Kênh tiếp nhận (bưu chính)", "Mức độ dịch vụ công trực tuyến");
  }

  @Test
  void wordsOfTheTimeLimitNameChannels() {
    ReadOnline online =
        OnlineText.read(
            "online-submission", "20 ngày (Trực tuyến, Dịch vụ bưu chính); 15 ngày (Trực tiếp)");

    assertThat(online.channels()).containsExactly(Channel.values());
    assertThat(online.open()).containsExactly(OpenPoint.ONLINE_LEVEL);
  }

  @Test
  void onlyAStatedLevelIsALevel() {
    assertThat(OnlineText.read("toàn trình (Đà Nẵng 2023)", "").level())
        .isEqualTo(OnlineLevel.FULL);
    assertThat(OnlineText.read("Một phần", "").level()).isEqualTo(OnlineLevel.PARTIAL);
    assertThat(OnlineText.read("no-online-submission", "").level()).isEqualTo(OnlineLevel.NONE);
    assertThat(OnlineText.read("no-online-submission", "").channels())
        .containsExactly(Channel.DIRECT);
    assertThat(OnlineText.read("", "").open())
        .containsExactly(OpenPoint.ONLINE_LEVEL, OpenPoint.CHANNELS);
    assertThat(OnlineText.read("toàn trình (Đà Nẵng 2023)", "").notes()).isNotEmpty();
  }

  @Test
  void aContradictionBetweenTheTextsIsNoted() {
    ReadOnline online = OnlineText.read("no-online-submission", "5 ngày (Trực tuyến)");

    assertThat(online.channels()).contains(Channel.ONLINE);
    assertThat(online.notes()).isNotEmpty();
  }

  @Test
  void numbersOfDocumentsLoseTheirKindAndAppearOnce() {
    ReadLegalBasis basis =
        LegalBasisText.read(
            "Luật 50/2014/QH13; Nghị định số 15/2021/NĐ-CP; 15/2021/NĐ-CP | 03/2014/TTLT- BQP-BLĐTBXH");

    assertThat(basis.numbers())
        .containsExactly("50/2014/QH13", "15/2021/NĐ-CP", "03/2014/TTLT-BQP-BLĐTBXH");
    assertThat(basis.notes()).isEmpty();
    assertThat(basis.open()).isFalse();
  }

  @Test
  void everyFormOfNumberInUseIsOne() {
    assertThat(
            LegalBasisText.read(
                    "66.7/2025/NQ-CP; 2298/QĐ-UBND; 10/2022/QĐ-UBND (thành phố Đà Nẵng);"
                        + " 11/PL-UBTVQH13; 04/2008/UBTVQH12; 58/2014/QH13; 281/2016/TT-BTC")
                .notes())
        .isEmpty();
  }

  @Test
  void whatIsNoNumberIsKeptAndNoted() {
    ReadLegalBasis basis = LegalBasisText.read("Bộ luật Dân sự");

    assertThat(basis.numbers()).containsExactly("Bộ luật Dân sự");
    assertThat(basis.notes()).singleElement().asString().contains("Bộ luật Dân sự");
    assertThat(LegalBasisText.read(" ; ").open()).isTrue();
  }

  @Test
  void aListFromBeforeTheReorganisationIsSaidSo() {
    ReadPublication publication =
        PublicationText.read("dichvucong.danang.gov.vn (H17, bản 2023, trước 01/7/2025)");

    assertThat(publication.effective().from()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(publication.open()).isTrue();
    assertThat(publication.notes()).singleElement().asString().contains("sắp xếp lại");
  }

  @Test
  void shortenedAndUncheckedNamesAreSaidSo() {
    assertThat(PublicationText.read("danh mục xã (tên rút gọn, chưa đối chiếu DVCQG)").notes())
        .hasSize(2);
    assertThat(PublicationText.read("").unstated()).contains("Cơ quan công bố");
  }

  @Test
  void theDayOfThePublishingDecisionIsTakenWhereItIsStated() {
    ReadPublication publication = PublicationText.read("Bộ Y tế, 123/QĐ-BYT ngày 05/8/2025");

    assertThat(publication.effective().from()).isEqualTo(LocalDate.of(2025, 8, 5));
    assertThat(publication.open()).isFalse();
    assertThat(PublicationText.read("Bộ Y tế, 123/QĐ-BYT ngày 31/2/2025").open()).isTrue();
  }
}
