package vn.motcua.processes.feel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.syntaxtree.Exp;

/** The engine's own FEEL; each text is parsed once, whoever asks. */
public final class Feel {

  /** What became of a text. */
  public sealed interface Parsed {}

  /** It is FEEL. */
  public record Good(Exp exp) implements Parsed {}

  /**
   * It is not.
   *
   * @param why the parser's words
   */
  public record Bad(String why) implements Parsed {}

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  /** A catalogue repeats its expressions; beyond this many the memory starts afresh. */
  private static final int MEMORY = 20_000;

  private static final Map<String, Parsed> EXPRESSIONS = new ConcurrentHashMap<>();
  private static final Map<String, Parsed> TESTS = new ConcurrentHashMap<>();

  private Feel() {}

  /** Parses an expression, without a leading {@code =}. */
  public static Parsed expression(String text) {
    return remembered(EXPRESSIONS, text, FEEL::parseExpression);
  }

  /**
   * Whether an expression, without a leading {@code =}, comes out true: no when it is false, null,
   * of another kind or cannot be computed.
   *
   * @param values numbers, strings, booleans, maps and lists by name
   */
  public static boolean isTrue(String text, Map<String, Object> values) {
    return expression(text) instanceof Good
        && FEEL.evaluateExpression(text, values) instanceof SuccessfulEvaluationResult result
        && Boolean.TRUE.equals(result.result());
  }

  /** Parses the cell of an input column: unary tests. */
  public static Parsed unaryTests(String text) {
    return remembered(TESTS, text, FEEL::parseUnaryTests);
  }

  private static Parsed remembered(
      Map<String, Parsed> memory, String text, Function<String, ParseResult> parse) {
    Parsed known = memory.get(text);
    if (known != null) {
      return known;
    }
    if (memory.size() >= MEMORY) {
      memory.clear();
    }
    Parsed parsed = parsed(text, parse);
    memory.put(text, parsed);
    return parsed;
  }

  private static Parsed parsed(String text, Function<String, ParseResult> parse) {
    try {
      ParseResult result = parse.apply(text);
      return result.isSuccess()
          ? new Good(result.parsedExpression().expression())
          : new Bad(result.failure().message());
    } catch (StackOverflowError e) {
      return new Bad("nested too deeply");
    }
  }
}
