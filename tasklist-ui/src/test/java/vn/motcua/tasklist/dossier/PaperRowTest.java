package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.casefile.CaseFile;

class PaperRowTest {

  private static final CaseFile.Attachment FILE =
      new CaseFile.Attachment(7, "to-khai.pdf", "application/pdf", 900, "0".repeat(64), 1, null);

  private final List<CaseFile.Paper> asked = new ArrayList<>();

  @Test
  void eachPaperThatCameUnscannedIsOfferedForItsScan() {
    CaseFile.Paper first = paper(1, 1, 0, List.of());
    CaseFile.Paper second = paper(2, 1, 1, List.of());

    List<NativeButton> buttons = scans(row(asked::add, first, second));

    assertThat(buttons)
        .extracting(button -> button.getAriaLabel().orElseThrow())
        .containsExactly(
            "Đính kèm bản quét: Tờ khai", "Đính kèm bản quét: Tờ khai · bổ sung lần 1");
    ComponentUtil.fireEvent(buttons.getLast(), new ClickEvent<>(buttons.getLast()));
    assertThat(asked).containsExactly(second);
  }

  @Test
  void whatIsScannedOrCameAsAFileAloneIsNot() {
    assertThat(scans(row(asked::add, paper(1, 1, 0, List.of(FILE)), paper(2, 0, 0, List.of(FILE)))))
        .isEmpty();
    assertThat(scans(row(asked::add))).isEmpty();
  }

  @Test
  void whoDoesNotScanIsOfferedNothing() {
    assertThat(scans(row(null, paper(1, 1, 0, List.of())))).isEmpty();
  }

  private static PaperRow row(
      @Nullable SerializableConsumer<CaseFile.Paper> scan, CaseFile.Paper... papers) {
    PaperEntry entry = new PaperEntry("to-khai", "Tờ khai", true, List.of(papers));
    return new PaperRow(entry, null, file -> {}, scan, false);
  }

  private static CaseFile.Paper paper(
      long id, int copies, int round, List<CaseFile.Attachment> files) {
    return new CaseFile.Paper(
        id, "to-khai", copies, round, Instant.parse("2026-11-20T02:00:00Z"), files, null, null);
  }

  private static List<NativeButton> scans(PaperRow row) {
    return all(row)
        .filter(NativeButton.class::isInstance)
        .map(NativeButton.class::cast)
        .filter(button -> button.getAriaLabel().orElse("").startsWith("Đính kèm bản quét"))
        .toList();
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(Stream.of(component), component.getChildren().flatMap(PaperRowTest::all));
  }
}
