package vn.motcua.dossiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyllableTest {

  @Test
  void aToneCountsWhereverItWasTyped() {
    assertThat(marked("hoà thuý")).isEqualTo(marked("hòa thúy")).containsExactly("hoa1", "thuy2");
    assertThat(marked("hoa")).isNotEqualTo(marked("hòa"));
  }

  @Test
  void theLettersKeepTheirMarksAndTheFoldedFormHasNone() {
    assertThat(Syllable.of("Đường Nguyễn Ơ"))
        .extracting(Syllable::marked)
        .containsExactly("đương1", "nguyên3", "ơ");
    assertThat(Syllable.of("Đường Nguyễn Ơ"))
        .extracting(Syllable::folded)
        .containsExactly("duong", "nguyen", "o");
  }

  @Test
  void theSameSoundIsFoundInBothSpellings() {
    assertThat(Syllable.of("Lý Lí Quý Quí Mai"))
        .extracting(Syllable::sameSound)
        .containsExactly("li", "li", "qui", "qui", "mai");
  }

  @Test
  void aTypedNumberIsACodeAndPartOfOneWhateverStandsAround() {
    assertThat(TypedWords.of("H17.20242-251122-0001, Hoà"))
        .containsExactly(
            new TypedWords.Number("h17.20242-251122-0001"),
            new TypedWords.Word(Syllable.of("Hoà").getFirst()));
  }

  @Test
  void theIndexHoldsNoReadableWordOfAPersonAndTwoKeysShareNothing() {
    byte[] one = new byte[32];
    byte[] two = new byte[32];
    two[0] = 1;
    String document = new IndexDocument(new WordKey(one)).of(entry()).toString();

    assertThat(document)
        .doesNotContainIgnoringCase("nguyen")
        .doesNotContain("Nguyễn")
        .doesNotContain("999190123456")
        .doesNotContain("bimat");
    assertThat(new WordKey(one).of("nguyen")).isNotEqualTo(new WordKey(two).of("nguyen"));
    assertThat(new WordKey(one).name()).isNotEqualTo(new WordKey(two).name());
  }

  private static Entry.OfDossier entry() {
    return new Entry.OfDossier(
        "H17.20242-251122-0001",
        "1.001193",
        "Đăng ký khai sinh",
        List.of("20242"),
        "20242",
        List.of("Phường Hải Châu"),
        2,
        java.time.Instant.EPOCH,
        "Nguyễn Thị Thử",
        "999190123456",
        "bimat trong giấy tờ");
  }

  private static List<String> marked(String text) {
    return Syllable.of(text).stream().map(Syllable::marked).toList();
  }
}
