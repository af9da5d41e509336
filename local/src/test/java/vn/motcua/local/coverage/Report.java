package vn.motcua.local.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome of a run over the catalogue.
 *
 * @param gaps what was not met, and why
 * @param problems what went wrong on the engine
 */
record Report(
    Totals totals,
    List<Gap> gaps,
    List<String> problems,
    List<ShapeLine> shapes,
    List<Line> procedures) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Writes {@code index.html} and {@code coverage.json}; the folder is made. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("coverage.json"), JSON.writeValueAsString(this) + "\n");
    Files.writeString(folder.resolve("index.html"), CoveragePage.of(this));
  }
}
