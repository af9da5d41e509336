package vn.motcua.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The approved internal process of one procedure, step by step with its hours.
 *
 * @param examples the observed flows it was drawn from, such as {@code F28}
 * @param source the decision that approved it
 * @param notes where the steps differ from the printed table, in Vietnamese
 */
public record ObservedFlow(
    ProcedureCode code,
    List<String> examples,
    String source,
    List<String> notes,
    List<Step> steps) {

  private static final String FILE = "observed.yaml";

  public ObservedFlow {
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
    steps = List.copyOf(steps);
  }

  /** The observed flow of a procedure, if one was found. */
  public static Optional<ObservedFlow> of(ProcedureCode code) {
    return Optional.ofNullable(Shipped.BY_CODE.get(code.value()));
  }

  /** All observed flows that ship with the catalogue, by code. */
  public static List<ObservedFlow> all() {
    return List.copyOf(Shipped.BY_CODE.values());
  }

  private static ObservedFlow read(JsonNode node) {
    return new ObservedFlow(
        new ProcedureCode(Json.string(node, "code")),
        Json.strings(node, "examples"),
        Json.string(node, "source"),
        Json.strings(node, "notes"),
        Json.list(node, "steps", StepReader::step));
  }

  /** Read once, on first use. */
  private static final class Shipped {
    static final Map<String, ObservedFlow> BY_CODE = load();

    private static Map<String, ObservedFlow> load() {
      Problems problems = new Problems();
      YamlDocument document = YamlDocument.parse(FILE, text(), problems).orElseThrow();
      Schemas.OBSERVED.validate(document, problems);
      if (!problems.none()) {
        throw new IllegalStateException(problems.sorted().toString());
      }
      Map<String, ObservedFlow> flows = new TreeMap<>();
      Json.list(document.root(), "procedures", ObservedFlow::read)
          .forEach(flow -> flows.put(flow.code().value(), flow));
      return flows;
    }

    private static String text() {
      try (InputStream in = ObservedFlow.class.getResourceAsStream("/catalog/" + FILE)) {
        if (in == null) {
          throw new IllegalStateException(FILE + " is not packed.");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
