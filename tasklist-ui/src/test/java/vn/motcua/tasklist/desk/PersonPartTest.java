package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.person.EarlierDossier;

class PersonPartTest {

  private static final String FIRST = "048190000011";
  private static final String SECOND = "048190000022";
  private static final List<EarlierDossier> OF_FIRST = List.of(dossier("H17.20194-261122-0001"));
  private static final List<EarlierDossier> OF_SECOND = List.of(dossier("H17.20194-261122-0002"));

  private final List<String> asked = new ArrayList<>();
  private List<EarlierDossier> shown = List.of();
  private final PersonPart part =
      new PersonPart(() -> {}, asked::add, dossiers -> shown = dossiers, () -> {});
  private final TextField personalId =
      all(part)
          .filter(TextField.class::isInstance)
          .map(TextField.class::cast)
          .filter(field -> field.hasClassName("desk-id"))
          .findFirst()
          .orElseThrow();

  @Test
  void whatSomebodyElseHandedInBeforeIsNotShownHoweverLateItComes() {
    personalId.setValue(FIRST);
    personalId.setValue(SECOND);
    part.handedIn(SECOND, OF_SECOND);
    part.handedIn(FIRST, OF_FIRST);

    assertThat(shown).isEqualTo(OF_SECOND);
  }

  @Test
  void whatAPersonHandedInBeforeIsGoneAsSoonAsTheirIdIsChangedAndComesBackWithIt() {
    personalId.setValue(FIRST);
    part.handedIn(FIRST, OF_FIRST);
    assertThat(shown).isEqualTo(OF_FIRST);

    personalId.setValue(FIRST.substring(1));
    assertThat(shown).isEmpty();

    personalId.setValue(FIRST);
    assertThat(asked).containsExactly(FIRST, FIRST);
  }

  @Test
  void somethingIsEnteredFromTheFirstDigitUntilTheFieldIsEmptyAgain() {
    assertThat(part.entered()).isFalse();

    personalId.setValue(FIRST.substring(0, 1));
    assertThat(part.entered()).isTrue();

    personalId.clear();
    assertThat(part.entered()).isFalse();
  }

  @Test
  void whoComesBackWithANameIsNotAskedAboutAgain() {
    DeskState.Person kept =
        new DeskState.Person(FIRST, "Thử", "1990-05-17", "0905", "a@b.vn", "1 Thử");

    assertThat(part.restore(kept)).contains(FIRST);

    assertThat(asked).isEmpty();
    assertThat(part.state()).isEqualTo(kept);
    assertThat(part.answered()).isTrue();
  }

  @Test
  void whoComesBackWithoutANameIsAskedAbout() {
    assertThat(part.restore(new DeskState.Person(FIRST, "", "khong-phai-ngay", "", "", "")))
        .isEmpty();

    assertThat(asked).containsExactly(FIRST);
    assertThat(part.value().dateOfBirth()).isNull();
  }

  private static EarlierDossier dossier(String code) {
    return new EarlierDossier(
        new DossierCode(code),
        new ProcedureCode("1.001193"),
        Text.vi("Thủ tục thử"),
        Instant.EPOCH,
        1,
        List.of());
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(PersonPartTest::all));
  }
}
