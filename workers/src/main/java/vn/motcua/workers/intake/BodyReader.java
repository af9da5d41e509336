package vn.motcua.workers.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.workers.contract.Contract;
import vn.motcua.workers.contract.Violation;
import vn.motcua.workers.problem.FieldError;
import vn.motcua.workers.problem.Problems;
import vn.motcua.workers.problem.Violations;

/** Reads a JSON body strictly and checks it against the contract; all errors are told at once. */
final class BodyReader {

  private static final int DEEPEST = 20;
  private static final int LARGEST_SCALE = 20;

  private final Contract contract = Contract.named("intake");
  private final JsonMapper json;
  private final int limit;

  BodyReader(long limit) {
    this.limit = Math.toIntExact(limit);
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(this.limit)
            .maxNumberLength(40)
            .build();
    this.json =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
  }

  /**
   * The body, as the contract's schema allows it.
   *
   * @throws vn.motcua.workers.problem.ProblemException 400 or 413
   */
  JsonNode read(HttpServletRequest request, String schema) throws IOException {
    JsonNode body = parse(bytes(request));
    List<Violation> violations = new ArrayList<>(contract.check(schema, body));
    unusable(body, "", violations);
    if (!violations.isEmpty()) {
      throw Problems.malformed(Violations.describe(violations)).exception();
    }
    return body;
  }

  private byte[] bytes(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw Problems.tooLarge(limit).exception();
      }
      return bytes;
    }
  }

  private JsonNode parse(byte[] bytes) {
    try {
      JsonNode body = json.readTree(bytes);
      if (body.isMissingNode()) {
        throw Problems.malformed(
                FieldError.only("", "json", "Nội dung trống.", "The body is empty."))
            .exception();
      }
      return body;
    } catch (JacksonException e) {
      String at = place(e.getLocation());
      throw Problems.malformed(
              FieldError.only(
                  "", "json", "Không phải JSON hợp lệ" + at + ".", "Not valid JSON" + at + "."))
          .exception();
    }
  }

  private static String place(TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " (%d:%d)".formatted(location.getLineNr(), Math.max(location.getColumnNr(), 1));
  }

  /** Characters no case file can hold, and numbers that would be written out endlessly. */
  private static void unusable(JsonNode node, String path, List<Violation> found) {
    if (node.isString() && !writable(node.asString())) {
      found.add(new Violation(path, "characters", ""));
    } else if (node.isBigDecimal() && Math.abs(node.decimalValue().scale()) > LARGEST_SCALE) {
      found.add(new Violation(path, "number", ""));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        unusable(node.get(i), path + "[" + i + "]", found);
      }
    } else if (node.isObject()) {
      for (var member : node.properties()) {
        String name = writable(member.getKey()) ? member.getKey() : "?";
        if (name.equals("?")) {
          found.add(new Violation(path, "characters", ""));
        }
        unusable(member.getValue(), path.isEmpty() ? name : path + "." + name, found);
      }
    }
  }

  private static boolean writable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || Character.isSurrogate(c) && !pair) {
        return false;
      }
      i += pair ? 1 : 0;
    }
    return true;
  }
}
