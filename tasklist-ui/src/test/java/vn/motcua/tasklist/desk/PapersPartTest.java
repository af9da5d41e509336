package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.paper.KeptFile;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.dossiers.paper.ReceivedFile.Source;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.tasklist.paper.PaperDesk;

class PapersPartTest {

  private static final ReceivedFile PHOTO = file(1, Source.PHONE, "anh.jpg");
  private static final ReceivedFile UPLOAD = file(2, Source.UPLOAD, "tep.pdf");
  private static final ReceivedFile ELSEWHERE = file(3, Source.UPLOAD, "cua-so-khac.pdf");
  private static final KeptFile USED_AGAIN = new KeptFile.Reused(7);
  private static final List<Procedure> TWO =
      CatalogLoader.shipped().orThrow().procedures().stream()
          .filter(procedure -> procedure.components().size() > 1)
          .sorted(Comparator.comparing(procedure -> procedure.code().value()))
          .limit(2)
          .toList();

  private final PaperDesk desk = mock(PaperDesk.class);
  private final PapersPart part = new PapersPart(desk, () -> {}, () -> {});

  @Test
  void filesGivenToAPaperWaitAgainWhenTheProcedureIsChanged() {
    when(desk.waiting()).thenReturn(List.of(PHOTO, UPLOAD, ELSEWHERE));
    part.show(TWO.getFirst());
    assertThat(waiting()).containsExactly("anh.jpg");
    chooseFirst();
    row().add(UPLOAD);
    assertThat(waiting()).isEmpty();
    assertThat(part.value()).hasSize(2);

    part.show(TWO.getLast());

    assertThat(part.value()).isEmpty();
    assertThat(waiting()).containsExactly("anh.jpg", "tep.pdf");
  }

  @Test
  void aFileOfAnEarlierDossierIsNotUsedOnceItIsSomebodyElse() {
    part.show(TWO.getFirst());
    part.earlier(List.of(earlier(TWO.getFirst())));
    again().click();
    assertThat(part.value()).singleElement().extracting(SubmittedPaper::kept).isEqualTo(USED_AGAIN);

    part.earlier(List.of());

    assertThat(part.value()).extracting(SubmittedPaper::kept).doesNotContain(USED_AGAIN);
  }

  @Test
  void whatWasKeptComesBackWithTheFilesThatStillWaitAndNamesTheOthers() {
    when(desk.waiting()).thenReturn(List.of(PHOTO, UPLOAD));
    part.show(TWO.getFirst());
    chooseFirst();
    row().add(UPLOAD);
    Map<String, DeskState.Paper> kept = part.state();
    PapersPart again = new PapersPart(desk, () -> {}, () -> {});
    again.show(TWO.getFirst());
    when(desk.waiting()).thenReturn(List.of(UPLOAD));

    List<String> lost = again.restore(kept, List.of());

    assertThat(lost).singleElement().asString().startsWith("anh.jpg");
    assertThat(again.value())
        .singleElement()
        .extracting(SubmittedPaper::kept)
        .isEqualTo(new KeptFile.Received(2));
    assertThat(again.received()).hasSize(1);
  }

  @Test
  void filesOfAPaperThatIsWantedNoLongerWaitInTheTray() {
    when(desk.waiting()).thenReturn(List.of(UPLOAD));
    part.show(TWO.getFirst());
    DeskState.Paper paper =
        new DeskState.Paper(true, 1, List.of(new DeskState.Kept(false, 2, "tep.pdf")));

    assertThat(part.restore(Map.of("khong-con", paper), List.of())).isEmpty();

    assertThat(waiting()).containsExactly("tep.pdf");
    assertThat(part.loose()).containsExactly(2L);
  }

  @Test
  void aFileOfAnEarlierDossierIsChosenAgainOnceThatDossierIsFound() {
    part.show(TWO.getFirst());
    part.earlier(List.of(earlier(TWO.getFirst())));
    again().click();
    Map<String, DeskState.Paper> kept = part.state();
    part.show(TWO.getFirst());
    part.earlier(List.of());
    part.restore(kept, List.of());
    assertThat(part.state()).as("kept until it is found").isEqualTo(kept);

    part.earlier(List.of(earlier(TWO.getFirst())));

    assertThat(part.value()).singleElement().extracting(SubmittedPaper::kept).isEqualTo(USED_AGAIN);
    assertThat(part.state()).isEqualTo(kept);
  }

  /** What stands in the tray, ready to be given to a paper. */
  private List<String> waiting() {
    return all(part)
        .filter(Span.class::isInstance)
        .map(Span.class::cast)
        .filter(span -> span.hasClassName("paper-name"))
        .map(Span::getText)
        .toList();
  }

  /** Gives what stands in the tray to the first paper. */
  @SuppressWarnings("unchecked")
  private void chooseFirst() {
    ComboBox<vn.motcua.catalog.Component> choice =
        all(part)
            .filter(ComboBox.class::isInstance)
            .map(box -> (ComboBox<vn.motcua.catalog.Component>) box)
            .findFirst()
            .orElseThrow();
    choice.setValue(TWO.getFirst().components().getFirst());
  }

  private Button again() {
    return all(row())
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.hasThemeName("small"))
        .findFirst()
        .orElseThrow();
  }

  private PaperRow row() {
    return all(part)
        .filter(PaperRow.class::isInstance)
        .map(PaperRow.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** With one file for the first paper of the procedure. */
  private static EarlierDossier earlier(Procedure procedure) {
    vn.motcua.catalog.Component paper = procedure.components().getFirst();
    return new EarlierDossier(
        new DossierCode("H17.20194-261122-0001"),
        procedure.code(),
        procedure.name(),
        Instant.EPOCH,
        1,
        List.of(
            new EarlierDossier.EarlierPaper(7, paper.id(), paper.name().vi(), "cu.pdf", "", 1)));
  }

  private static ReceivedFile file(long id, Source source, String name) {
    return new ReceivedFile(id, source, name, "", 1, Instant.EPOCH);
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(PapersPartTest::all));
  }
}
