package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;

class HostileTextTest {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final List<String> WORDS =
      List.of(
          "3",
          "05",
          "15",
          "30",
          "ngày",
          "ngày làm việc",
          "giờ",
          "tháng",
          "năm",
          "(năm)",
          "(",
          ")",
          ";",
          ":",
          "|",
          ".",
          ",",
          "1.",
          "- ",
          " o ",
          "Trực tiếp",
          "Trực tuyến",
          "Đối với",
          "trường hợp",
          "cấp mới",
          "không quá",
          "sau 15 giờ",
          "trong đó",
          "tại UBND cấp xã",
          "và",
          "hoặc",
          "kể từ ngày nhận",
          "kéo dài thêm",
          "không tính thời gian",
          "500,000 đồng",
          "Miễn phí",
          "50.000 đồng/bản",
          "từ ngày 01/7/2025 đến hết ngày 31/12/2026",
          "giảm 50%",
          "miễn lệ phí cho",
          "người nghèo",
          "/",
          "=",
          "\"",
          "\\",
          "🔹",
          "\u0000",
          "\uD800");

  @Test
  void no_text_makes_the_readers_throw_or_answer_twice_differently() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      String text = text(random);
      ReadDeadlines deadlines = DeadlineText.read(text, Reading.ALL);
      assertThat(DeadlineText.read(text, Reading.ALL)).isEqualTo(deadlines);
      ReadFees fees = FeeText.read(text, Reading.ALL);
      assertThat(FeeText.read(text, Reading.ALL)).isEqualTo(fees);
      assertThat(deadlines.facts()).allMatch(f -> f.choices().size() != 1);
      assertThat(fees.facts()).allMatch(f -> f.choices().size() != 1);
    }
  }

  @Test
  void every_number_of_a_rule_stands_in_the_text_or_adds_up_from_it() {
    for (String line : Reading.lines("deadline-texts.tsv")) {
      String text = line.split("\t", 2)[1];
      TreeSet<Integer> possible = new TreeSet<>(List.of(0));
      NUMBER
          .matcher(text)
          .results()
          .filter(found -> found.group().length() < 5)
          .map(found -> Integer.parseInt(found.group()))
          .forEach(number ->
              List.copyOf(possible).forEach(sum -> possible.add(Math.min(sum + number, 99_999))));
      for (DeadlineRule rule : DeadlineText.read(text, Reading.ALL).rules()) {
        assertThat(rule.amount() == null || possible.contains(rule.amount())).as(text).isTrue();
        assertThat(rule.source()).isEqualTo(Plain.tidy(text));
      }
    }
  }

  @Test
  void long_and_deep_texts_are_kept_and_not_read_for_long() {
    for (String part :
        List.of("(", "5 ngày và ", "đối với ", "1. ", "500,000 đồng (", "; 3 ngày (")) {
      String text = part.repeat(100_000 / part.length());
      String shorter = part.repeat(5_900 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            DeadlineText.read(text, Reading.ALL);
            FeeText.read(text, Reading.ALL);
            DeadlineText.read(shorter, Reading.ALL);
            FeeText.read(shorter, Reading.ALL);
          });
    }
  }

  /** Rules are added up: for any day, channel and answer no more than one of a partition holds. */
  @Test
  void the_days_of_fee_rules_never_overlap() {
    String text =
        "50.000 đồng (kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 áp dụng mức 25.000 đồng)";
    List<FeeRule> rules = FeeText.read(text, Reading.ALL).rules();
    for (int i = 1; i < rules.size(); i++) {
      assertThat(rules.get(i - 1).until()).isNotNull();
      assertThat(rules.get(i).from()).isEqualTo(rules.get(i - 1).until().plusDays(1));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(24);
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
