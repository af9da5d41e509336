package vn.motcua.local.paths;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Effective;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Provenance;
import vn.motcua.catalog.Text;
import vn.motcua.processes.CompiledProcess;

/** A process drawn by hand with what the compiler never writes: timers, a race, a sub-process. */
public final class Drawn {
  private Drawn() {}

  /** The process under a code of its own. */
  public static CompiledProcess process(ProcedureCode code) {
    String bpmn = text().replace("CODE", code.value());
    return CompiledProcess.of(code, bpmn, List.of(), List.of());
  }

  private static String text() {
    try (InputStream in = Drawn.class.getResourceAsStream("drawn.bpmn")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A procedure with two questions, fees by channel and area,. */
  public static Procedure procedure(ProcedureCode code) {
    Fact area = new Fact("area", Text.vi("Diện tích"), FactType.NUMBER, List.of(), true);
    Fact kind =
        new Fact(
            "kind",
            Text.vi("Loại"),
            FactType.CHOICE,
            List.of(new Choice("new", Text.vi("Mới")), new Choice("old", Text.vi("Cũ"))),
            true);
    return new Procedure(
        code,
        Text.vi("Thủ tục vẽ tay"),
        "land",
        Set.of(Level.COMMUNE),
        "Ủy ban nhân dân cấp xã",
        null,
        Set.of(Channel.DIRECT, Channel.ONLINE),
        OnlineLevel.UNSTATED,
        List.of(),
        List.of(
            new FeeRule(Channel.ONLINE, null, null, null, 5_000L, null, "trực tuyến"),
            new FeeRule(
                Channel.DIRECT,
                "facts.area > 500 and facts.kind = \"old\"",
                LocalDate.of(2026, 7, 1),
                null,
                9_000L,
                null,
                "trực tiếp")),
        List.of(area, kind),
        List.of(),
        Text.vi("Kết quả"),
        List.of(),
        null,
        null,
        List.of(),
        null,
        new Effective(LocalDate.of(2025, 7, 1), null),
        new Provenance("", List.of(), List.of()),
        Set.of());
  }
}
