package vn.motcua.dossiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void marksAndCaseDoNotMatter() {
    assertThat(FoldedText.of("  Nguyễn Thị THỬ  Nghiệm, Đặng "))
        .isEqualTo("nguyen thi thu nghiem dang");
    assertThat(FoldedText.of("H'Thử Êban")).isEqualTo("h thu eban");
    assertThat(FoldedText.of("Nguye\u0302\u0303n")).isEqualTo("nguyen");
  }

  @Test
  void aWordIsLookedForAtItsBeginningAndAPartOfACodeAnywhere() {
    assertThat(SearchWords.of("Thử 0042").patterns()).containsExactly("% thu%", "%0042%");
    assertThat(SearchWords.of("H17.12-260302-0042").patterns())
        .containsExactly("%h17.12-260302-0042%");
  }

  @Test
  void signsAreNotWildcards() {
    assertThat(SearchWords.of("%_%").isEmpty()).isTrue();
    assertThat(SearchWords.of("a%b_c").patterns()).containsExactly("% a%", "% b%", "% c%");
  }
}
