package vn.motcua.local.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.drive.Driven;
import vn.motcua.local.paths.Drawn;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.Shape;

class CoverageTest {
  private final Coverage.Subject first = subject("9.000001");
  private final Coverage.Subject second = subject("9.000002");

  @Test
  void whatAProcedureOfTheSameShapeTookCountsApartFromWhatItTookItself() {
    Coverage coverage = coverage(all(first), Set.of("to-look"));
    List<Line> lines = coverage.lines();
    int flows = first.model().flows().size();
    assertThat(lines.getFirst().flows()).isEqualTo(new Part(flows, flows, 0));
    assertThat(lines.getLast().flows()).isEqualTo(new Part(flows, 1, flows - 1));
    assertThat(coverage.gaps()).extracting(Gap::kind).containsOnly("node");
  }

  @Test
  void aFlowThatNobodyTookIsAGapOfEachProcedure() {
    Set<String> most = all(first);
    most.remove("race-late");
    Coverage coverage = coverage(most, Set.of());
    coverage.lines();
    assertThat(coverage.gaps())
        .filteredOn(gap -> gap.kind().equals("flow"))
        .extracting(Gap::code, Gap::id, Gap::why)
        .containsExactly(
            tuple("9.000001", "race-late", "no run came by"),
            tuple("9.000002", "race-late", "no run came by"));
  }

  @Test
  void pageAndFiguresAreWrittenAndNothingInTheCatalogueBecomesMarkup(@TempDir Path folder)
      throws Exception {
    Coverage coverage = coverage(all(first), Set.of());
    List<Line> lines = coverage.lines();
    Totals totals =
        new Totals(2, 1, 5, 6, 7, 1.5, 2.5, 3.5, Part.none(), new Part(3, 1, 1), Part.none());
    new Report(totals, coverage.gaps(), List.of("<b>sự cố</b>"), coverage.shapeLines(), lines)
        .write(folder);
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("Chưa đạt", "&lt;b&gt;sự cố&lt;/b&gt;", "9.000002", "66,67 %")
        .doesNotContain("<!--", "http://", "https://");
    assertThat(Files.readString(folder.resolve("coverage.json")))
        .contains("\"open\" : 1", "\"gaps\"", "\"code\" : \"9.000001\"");
  }

  private Coverage coverage(Set<String> flowsOfFirst, Set<String> flowsOfSecond) {
    Map<String, Set<String>> flows = new LinkedHashMap<>();
    flows.put(first.model().processId(), flowsOfFirst);
    flows.put(second.model().processId(), flowsOfSecond);
    Driven driven = new Driven(2, flows, Map.of(), List.of(), 1);
    Paths paths = Paths.of(first.procedure(), first.model(), first.tables());
    Map<Shape, List<Coverage.Subject>> shapes = Map.of(first.shape(), List.of(first, second));
    return new Coverage(shapes, Map.of(first.shape(), paths), driven, Map.of());
  }

  private static Set<String> all(Coverage.Subject subject) {
    return new TreeSet<>(subject.model().flows().keySet());
  }

  private static Coverage.Subject subject(String text) {
    ProcedureCode code = new ProcedureCode(text);
    return Coverage.Subject.of(Drawn.procedure(code), Drawn.process(code));
  }
}
