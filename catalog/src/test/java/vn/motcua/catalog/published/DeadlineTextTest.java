package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;

class DeadlineTextTest {

  /** Each line: national code, text as published, and what a person reads in it. */
  @Test
  void a_sample_of_published_texts_reads_as_a_person_reads_it() {
    List<String> sample = Reading.lines("deadline-sample.tsv");
    assertThat(sample).hasSizeGreaterThanOrEqualTo(60);
    SoftAssertions all = new SoftAssertions();
    for (String line : sample) {
      String[] parts = line.split("\t", 3);
      all.assertThat(Reading.of(DeadlineText.read(parts[1], Reading.ALL)))
          .as(parts[0] + " " + parts[1])
          .isEqualTo(parts[2]);
    }
    all.assertAll();
  }

  @Test
  void at_least_95_of_100_published_limits_can_be_computed() {
    int stated = 0;
    int computable = 0;
    for (String line : Reading.lines("deadline-texts.tsv")) {
      String[] parts = line.split("\t", 2);
      ReadDeadlines read = DeadlineText.read(parts[1], Reading.ALL);
      stated += read.stated() ? Integer.parseInt(parts[0]) : 0;
      computable += read.computable() ? Integer.parseInt(parts[0]) : 0;
    }
    assertThat(stated).isGreaterThan(900);
    assertThat((double) computable / stated).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ. | 7wd
          Trong thời hạn ba mươi ngày, kể từ ngày nhận được hồ sơ hợp lệ | 30d
          Mười lăm (15) ngày làm việc | 15wd
          Giải quyết ngay trong ngày | same
          0,5 ngày làm việc | 4h
          02 tuần | 14d
          Không quá 72 giờ kể từ khi nhận đủ hồ sơ | 72h
          30 ngày (không kể ngày nghỉ, ngày lễ) | 30wd
          + Cấp mới: 15 ngày làm việc; + Cấp lại: 05 ngày làm việc | Cấp mới=15wd; Cấp lại=5wd
          15 ngày làm việc đối với cấp mới, 05 ngày làm việc đối với cấp lại | Cấp mới=15wd; Cấp lại=5wd
          Trường hợp không phải xác minh: 03 ngày. Trường hợp phải xác minh: 08 ngày. | Không phải xác minh=3d; Phải xác minh=8d
          03 ngày làm việc. Trường hợp cần xác minh thì thời hạn được kéo dài thêm không quá 05 ngày làm việc. | Trường hợp khác=3wd; Cần xác minh=8wd
          Tại Chi cục: 03 ngày làm việc; tại Sở: 02 ngày làm việc; tại UBND tỉnh: 05 ngày làm việc | 10wd
          10 ngày làm việc, trong đó: Sở Xây dựng 07 ngày, UBND tỉnh 03 ngày | 10wd
          05 ngày làm việc (đối với hồ sơ nộp trực tiếp), 03 ngày làm việc (đối với hồ sơ nộp trực tuyến) | DIRECT:5wd; ONLINE:3wd
          07 ngày làm việc; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do. | 7wd
          15 ngày, thời hạn có hiệu lực của giấy phép 05 năm | 15d
          từ 10 đến 15 ngày làm việc | ?
          05 (bốn) ngày làm việc | ?
          nộp trước ngày tổ chức 15 ngày | ?
          Cấp tỉnh: 15 ngày làm việc; cấp xã: 10 ngày làm việc | ?
          Theo quy định của pháp luật | ?
          """)
  void texts_of_other_provinces_never_seen_before_are_read_too(String text, String reading) {
    assertThat(Reading.of(DeadlineText.read(text, Reading.ALL))).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({"0 ngày", "-3 ngày", "−3 ngày làm việc", "00 giờ", "Trực tiếp: 0 ngày làm việc"})
  void a_limit_of_no_time_or_less_is_refused(String text) {
    ReadDeadlines read = DeadlineText.read(text, Reading.ALL);
    assertThat(read.refused()).hasSize(1);
    assertThat(read.computable()).isFalse();
  }

  @Test
  void what_cannot_be_counted_stays_in_the_words_of_the_source() {
    ReadDeadlines read = DeadlineText.read("06 ngày làm việc và  30 ngày", Reading.ALL);
    assertThat(read.rules()).hasSize(1);
    DeadlineRule rule = read.rules().getFirst();
    assertThat(rule.unit()).isEqualTo(DeadlineUnit.OTHER);
    assertThat(rule.source()).isEqualTo("06 ngày làm việc và 30 ngày");
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void unnamed_cases_are_asked_by_their_limits_and_the_note_says_so() {
    ReadDeadlines read = DeadlineText.read("15 ngày (Trực tiếp); 10 ngày (Trực tiếp)", Reading.ALL);
    assertThat(read.facts()).singleElement().extracting("id").isEqualTo("deadlineCase");
    assertThat(read.computable()).isTrue();
    assertThat(read.notes()).contains("Nguồn nêu nhiều thời hạn mà không nêu tên trường hợp.");
  }

  @Test
  void rules_name_only_channels_that_are_offered() {
    List<Channel> named = new ArrayList<>();
    String text = "3 ngày làm việc (Trực tuyến); 5 ngày làm việc (Trực tiếp)";
    ReadDeadlines read = DeadlineText.read(text, Set.of(Channel.DIRECT));
    read.rules().forEach(rule -> named.add(rule.channel()));
    assertThat(named).isSubsetOf(Channel.DIRECT, null);
    assertThat(read.notes()).anyMatch(note -> note.contains("kênh không tiếp nhận"));
  }
}
