package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskStateTest {

  private static final DeskState STATE =
      new DeskState(
          "khoa",
          new DeskState.Person(
              "999190123456", "H'Thử \"Ê\" Ban", "1990-05-17", "0905", "a@b.vn", "1 Thử"),
          "1.004873",
          "Thủ tục thử",
          "20242",
          "Hải Châu",
          Map.of("formOnPaper", "true", "area", "12.50"),
          Map.of(
              "to-khai",
              new DeskState.Paper(
                  true,
                  2,
                  List.of(
                      new DeskState.Kept(false, 7, "quét.pdf · 1 KB"),
                      new DeskState.Kept(true, 9, "cũ.pdf")))),
          List.of(3L),
          "POSTAL");

  @Test
  void whatIsKeptComesBackAsItWasEntered() {
    assertThat(DeskState.read(STATE.json())).contains(STATE);
  }

  @Test
  void anEmptyFieldForCopiesStaysEmpty() {
    DeskState.Paper paper = new DeskState.Paper(false, null, List.of());
    DeskState state =
        new DeskState("", null, null, null, null, null, null, Map.of("to-khai", paper), null, null);

    assertThat(DeskState.read(state.json())).contains(state);
    assertThat(state.person()).isEqualTo(DeskState.Person.NOBODY);
  }

  @Test
  void whatAnotherReleaseKeptIsReadAsFarAsItIsKnown() {
    assertThat(
            DeskState.read(
                """
                {"person":{"fullName":"Thử","nickname":"x"},"procedure":null,"colour":{"a":[1]}}
                """))
        .hasValueSatisfying(state -> {
          assertThat(state.person().fullName()).isEqualTo("Thử");
          assertThat(state.person().phone()).isEmpty();
          assertThat(state.procedure()).isEmpty();
          assertThat(state.papers()).isEmpty();
        });
  }

  @Test
  void whatIsNoStateOfADeskIsNotReadAtAll() {
    assertThat(DeskState.read("{\"papers\":[1]}")).isEmpty();
    assertThat(DeskState.read("{")).isEmpty();
  }
}
