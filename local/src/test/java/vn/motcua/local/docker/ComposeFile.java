package vn.motcua.local.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The services of a compose file, read with its merge keys applied. */
record ComposeFile(Map<String, Map<String, Object>> services) {

  static ComposeFile read(Path file) throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try (InputStream text = Files.newInputStream(file)) {
      Map<String, Object> document = object(new Yaml(new SafeConstructor(strict)).load(text));
      Map<String, Map<String, Object>> services = new LinkedHashMap<>();
      object(document.get("services"))
          .forEach((name, service) -> services.put(name, object(service)));
      return new ComposeFile(services);
    }
  }

  Map<String, Object> service(String name) {
    return Objects.requireNonNull(services.get(name), "no service " + name);
  }

  /** The service's environment as text; numbers and booleans as YAML wrote them. */
  Map<String, String> environment(String name) {
    Map<String, String> variables = new TreeMap<>();
    object(service(name).getOrDefault("environment", Map.of()))
        .forEach((variable, value) -> variables.put(variable, String.valueOf(value)));
    return variables;
  }

  /** Names of the services it waits for, with what it waits for. */
  Map<String, String> waitsFor(String name) {
    Map<String, String> conditions = new TreeMap<>();
    object(service(name).getOrDefault("depends_on", Map.of()))
        .forEach((other, how) ->
            conditions.put(other, String.valueOf(object(how).getOrDefault("condition", ""))));
    return conditions;
  }

  /** Services that are built here, not pulled. */
  List<String> built() {
    return services.keySet().stream().filter(name -> service(name).containsKey("build")).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
