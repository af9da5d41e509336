package vn.motcua.catalog;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.unit.Units;

/** Reads a catalogue and reports all its problems, not only the first. */
public final class CatalogLoader {

  private final Map<String, String> files;
  private final Problems problems = new Problems();

  private CatalogLoader(Map<String, String> files) {
    this.files = files;
  }

  /** The catalogue packed with this module. */
  public static LoadResult shipped() {
    return new CatalogLoader(CatalogFiles.shipped()).load();
  }

  /**
   * The catalogue in a directory with {@code procedures/}, {@code flows/}, {@code units/}, {@code
   * holidays/} and {@code fields.yaml}. A directory that cannot be read is a problem too.
   */
  public static LoadResult from(Path directory) {
    try {
      return new CatalogLoader(CatalogFiles.in(directory)).load();
    } catch (MalformedInputException e) {
      return unreadable(directory, "A file is not UTF-8.");
    } catch (IOException e) {
      return unreadable(directory, "Cannot be read: " + e + ".");
    }
  }

  private static LoadResult unreadable(Path directory, String message) {
    return new LoadResult.Rejected(
        List.of(new LoadProblem(String.valueOf(directory), 0, "", message)));
  }

  private LoadResult load() {
    Map<String, Text> fields = fields();
    UnitsReader unitsReader = new UnitsReader(problems);
    each("units/", Schemas.UNITS, unitsReader::read);
    Units units = unitsReader.units();
    HolidaysReader holidays = new HolidaysReader(problems);
    each("holidays/", Schemas.HOLIDAYS, holidays::read);
    Map<String, Flow> flows = flows(units);
    Vocabulary words = new Vocabulary(flows, fields.keySet(), units.departmentKinds());
    List<Procedure> procedures = procedures(words);
    return problems.none()
        ? new LoadResult.Loaded(new Catalog(procedures, flows, fields, units, holidays.holidays()))
        : new LoadResult.Rejected(problems.sorted());
  }

  private Map<String, Text> fields() {
    Map<String, Text> fields = new TreeMap<>();
    if (!files.containsKey("fields.yaml")) {
      problems.add("fields.yaml", 0, "The file is missing.");
    }
    each(
        "fields.yaml",
        Schemas.FIELDS,
        document -> {
          JsonNode all = document.root().get("fields");
          all.propertyNames().forEach(id -> fields.put(id, Json.text(all, id)));
        });
    return fields;
  }

  private Map<String, Flow> flows(Units units) {
    Map<String, Flow> flows = new HashMap<>();
    for (String file : under("flows/")) {
      parse(file)
          .ifPresent(document -> {
            int before = problems.count();
            Schemas.FLOW.validate(document, problems);
            new StepChecks(document, units.departmentKinds(), problems).check();
            String id = Json.stringOrNull(document.root(), "id");
            if (id != null && !file.equals("flows/" + id + ".yaml")) {
              problems.add(document, "/id", "The file is not named " + id + ".yaml.");
            }
            if (problems.count() == before) {
              Flow flow = StepReader.flow(document.root());
              flows.put(flow.id(), flow);
            }
          });
    }
    return flows;
  }

  private List<Procedure> procedures(Vocabulary words) {
    Map<String, String> seen = new HashMap<>();
    List<Procedure> procedures = new ArrayList<>();
    for (String file : under("procedures/")) {
      Optional<YamlDocument> document = parse(file);
      document.ifPresent(found -> {
        String code = Json.stringOrNull(found.root(), "code");
        String before = code == null ? null : seen.putIfAbsent(code, file);
        if (before != null) {
          problems.add(found, "/code", "The procedure " + code + " is also in " + before + ".");
        }
      });
      document
          .flatMap(found -> ProcedureYaml.procedure(found, words, problems))
          .ifPresent(procedures::add);
    }
    return procedures;
  }

  private void each(String prefix, Schemas schema, Consumer<YamlDocument> read) {
    for (String file : under(prefix)) {
      parse(file)
          .ifPresent(document -> {
            int before = problems.count();
            schema.validate(document, problems);
            if (problems.count() == before) {
              read.accept(document);
            }
          });
    }
  }

  private Optional<YamlDocument> parse(String file) {
    return YamlDocument.parse(file, files.getOrDefault(file, ""), problems);
  }

  private List<String> under(String prefix) {
    return files.keySet().stream().filter(file -> file.startsWith(prefix)).toList();
  }
}
