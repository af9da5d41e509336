package vn.motcua.workers.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One OpenAPI 3.1 file under {@code openapi/} on the class path. Its schemas are JSON Schema
 * 2020-12, so bodies are checked against the very text that callers read.
 */
public final class Contract {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");

  private final byte[] text;
  private final JsonNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(byte[] text) {
    this.text = text;
    this.document = YAMLMapper.shared().readTree(text);
  }

  /**
   * Reads {@code openapi/<name>.yaml}.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public static Contract named(String name) {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("no contract named " + name);
      }
      return new Contract(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it is written. */
  public byte[] text() {
    return text.clone();
  }

  /** The file as a tree. */
  public JsonNode document() {
    return document;
  }

  /** Everything in {@code body} that {@code components/schemas/<schema>} does not allow, sorted. */
  public List<Violation> check(String schema, JsonNode body) {
    return schemas.computeIfAbsent(schema, this::compile).validate(body).stream()
        .map(Contract::violation)
        .distinct()
        .sorted()
        .toList();
  }

  private Schema compile(String name) {
    if (document.at("/components/schemas/" + name).isMissingNode()) {
      throw new IllegalArgumentException("no schema named " + name);
    }
    var root = JsonMapper.shared().createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", document.get("components"));
    return SCHEMAS.getSchema(root);
  }

  private static Violation violation(Error error) {
    String at = error.getInstanceLocation().toString().replace('/', '.');
    if (error.getProperty() != null) {
      at += "." + error.getProperty();
    }
    String field = INDEX.matcher(at).replaceAll("[$1]");
    String expected =
        error.getSchemaNode() == null || "required".equals(error.getKeyword())
            ? ""
            : error.getSchemaNode().toString();
    return new Violation(
        field.startsWith(".") ? field.substring(1) : field, error.getKeyword(), expected);
  }
}
