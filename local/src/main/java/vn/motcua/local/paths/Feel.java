package vn.motcua.local.paths;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Evaluates the engine's own FEEL; each expression is parsed once. */
final class Feel {
  /** Tests that everything passes. */
  static final Set<String> ANY = Set.of("-", "");

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final int MOST_KEPT = 5_000;
  private static final Map<String, ParsedExpression> EXPRESSIONS = new ConcurrentHashMap<>();
  private static final Map<String, ParsedExpression> TESTS = new ConcurrentHashMap<>();

  private Feel() {}

  /** The value of {@code =expression}; a text without the equals sign is itself. */
  static @Nullable Object value(String text, Map<String, @Nullable Object> variables) {
    if (!text.startsWith("=")) {
      return text;
    }
    ParsedExpression expression = parsed(EXPRESSIONS, text.substring(1));
    var result = ENGINE.evaluate(expression, variables);
    return result.isSuccess() ? result.result() : null;
  }

  /** Whether a value passes the unary tests of a cell. */
  static boolean test(
      String tests, @Nullable Object value, Map<String, @Nullable Object> variables) {
    if (ANY.contains(tests)) {
      return true;
    }
    var result = ENGINE.evaluateWithInput(parsed(TESTS, tests), value, variables);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  private static ParsedExpression parsed(Map<String, ParsedExpression> kept, String text) {
    ParsedExpression known = kept.get(text);
    if (known != null) {
      return known;
    }
    ParseResult parsed =
        kept == TESTS ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
    if (!parsed.isSuccess()) {
      throw new NotWalkable("This is no FEEL: " + text);
    }
    if (kept.size() < MOST_KEPT) {
      kept.put(text, parsed.parsedExpression());
    }
    return parsed.parsedExpression();
  }
}
