package vn.motcua.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.unit.Units;

/**
 * Reads a catalogue and reports all its problems, not only the first. Files are parsed beside each
 * other; what comes out does not depend on the order in which they finish.
 */
public final class CatalogLoader {

  private final Map<String, SourceFile> files;
  private final Problems problems = new Problems();

  private CatalogLoader(Map<String, SourceFile> files) {
    this.files = files;
  }

  /** The catalogue packed with this module. */
  public static LoadResult shipped() {
    return new CatalogLoader(CatalogFiles.shipped(CatalogFiles::any)).load();
  }

  /** The flows, fields, units and holidays packed with this module, without any procedure. */
  public static LoadResult shippedWords() {
    return new CatalogLoader(CatalogFiles.shipped(CatalogFiles::word)).load();
  }

  /**
   * The catalogue in a directory with {@code procedures/}, {@code flows/}, {@code units/}, {@code
   * holidays/} and {@code fields.yaml}. A directory that cannot be read is a problem too.
   */
  public static LoadResult from(Path directory) {
    return from(directory, CatalogFiles::any);
  }

  /** The flows, fields, units and holidays in a directory, without any procedure. */
  public static LoadResult wordsFrom(Path directory) {
    return from(directory, CatalogFiles::word);
  }

  /**
   * Lays the shipped flows, fields, units and holidays down in a directory; what lies there stays.
   *
   * @throws IOException if it cannot be written
   */
  public static void layDownShippedWords(Path directory) throws IOException {
    for (SourceFile file : CatalogFiles.shipped(CatalogFiles::word).values()) {
      Path target = directory.resolve(file.path());
      if (!Files.exists(target)) {
        Files.createDirectories(target.getParent());
        Files.write(target, file.bytes());
      }
    }
  }

  private static LoadResult from(Path directory, Predicate<String> wanted) {
    try {
      return new CatalogLoader(CatalogFiles.in(directory, wanted)).load();
    } catch (IOException e) {
      return new LoadResult.Rejected(
          List.of(new LoadProblem(String.valueOf(directory), 0, "", "Cannot be read: " + e + ".")));
    }
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
    ProceduresReader procedures = new ProceduresReader(words, problems);
    beside(under("procedures/"), procedures::parse).forEach(procedures::add);
    Map<ProcedureCode, DrawnProcess> drawn = procedures.drawn();
    if (!problems.none()) {
      return new LoadResult.Rejected(problems.sorted());
    }
    Calendars calendars = new Calendars(holidays.holidays(), unitsReader.hours());
    return new LoadResult.Loaded(
        new Catalog(procedures.procedures(), flows, fields, units, calendars, drawn));
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
    for (SourceFile file : under("flows/")) {
      parse(file, problems)
          .ifPresent(document -> {
            int before = problems.count();
            Schemas.FLOW.validate(document, problems);
            new StepChecks(document, units.departmentKinds(), problems).check();
            String id = Json.stringOrNull(document.root(), "id");
            if (id != null && !file.path().equals("flows/" + id + ".yaml")) {
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

  /** A file on the way: what was read of it, and its problems. */
  private record Parsed(Optional<YamlDocument> document, Problems problems) {}

  private void each(String prefix, Schemas schema, Consumer<YamlDocument> read) {
    Function<SourceFile, Parsed> parse =
        file -> {
          Problems found = new Problems();
          Optional<YamlDocument> document = parse(file, found);
          document.ifPresent(parsed -> schema.validate(parsed, found));
          return new Parsed(found.none() ? document : Optional.empty(), found);
        };
    for (Parsed parsed : beside(under(prefix), parse)) {
      problems.addAll(parsed.problems());
      parsed.document().ifPresent(read);
    }
  }

  /** Uses all cores; the answers come in the order of the files. */
  private static <T> List<T> beside(List<SourceFile> files, Function<SourceFile, T> work) {
    return files.parallelStream().map(work).toList();
  }

  static Optional<YamlDocument> parse(SourceFile file, Problems problems) {
    return file.text(problems).flatMap(text -> YamlDocument.parse(file.path(), text, problems));
  }

  private List<SourceFile> under(String prefix) {
    return files.values().stream().filter(file -> file.path().startsWith(prefix)).toList();
  }
}
