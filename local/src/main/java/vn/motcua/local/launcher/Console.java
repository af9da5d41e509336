package vn.motcua.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The terminal: results on standard output, everything else on standard error. */
final class Console {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Console() {}

  static void result(String line) {
    OUT.println(line);
  }

  static void json(Object document) {
    OUT.println(JSON.writeValueAsString(document));
  }

  static void progress(String line) {
    ERR.println("· " + line);
  }

  static void problem(String line) {
    ERR.println(line);
  }
}
