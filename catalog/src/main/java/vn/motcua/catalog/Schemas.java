package vn.motcua.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas (draft 2020-12) that ship with the catalogue. Nothing is fetched. */
enum Schemas {
  PROCEDURE,
  FLOW,
  FIELDS,
  UNITS,
  HOLIDAYS,
  OBSERVED;

  private static final String BASE = "https://motcua.invalid/catalog/schema/";

  /** Adds a problem for every place where the document breaks the schema. */
  void validate(YamlDocument document, Problems problems) {
    for (Error error : Holder.SCHEMAS.get(this).validate(document.root())) {
      String path = error.getInstanceLocation().toString();
      String property = error.getProperty();
      String inner = property == null ? path : path + "/" + YamlDocument.escaped(property);
      problems.add(document, document.lines().containsKey(inner) ? inner : path, sentence(error));
    }
  }

  private static String sentence(Error error) {
    String message = error.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  private String file() {
    return name().toLowerCase(Locale.ROOT) + ".schema.json";
  }

  /** Compiled once, on first use. */
  private static final class Holder {
    static final Map<Schemas, Schema> SCHEMAS = compile();

    private static Map<Schemas, Schema> compile() {
      Map<String, String> texts = new TreeMap<>();
      for (Schemas schema : values()) {
        texts.put(BASE + schema.file(), text(schema.file()));
      }
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder
                      .schemas(texts)
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
      Map<Schemas, Schema> compiled = new TreeMap<>();
      for (Schemas schema : values()) {
        compiled.put(schema, registry.getSchema(SchemaLocation.of(BASE + schema.file())));
      }
      return compiled;
    }

    private static String text(String file) {
      try (InputStream in = Schemas.class.getResourceAsStream("/catalog/schema/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The schema " + file + " is not packed.");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
