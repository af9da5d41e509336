package vn.motcua.catalog.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.catalog.LoadResult;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.published.PublishedCsv;
import vn.motcua.catalog.published.PublishedRow;
import vn.motcua.catalog.published.RowProblem;

/**
 * Brings procedures as published into a catalogue. What a person edited there stays, what the
 * source does not say stays open, and a row that cannot be read is refused with its line; the
 * others are taken over all the same.
 */
public final class CatalogImport {

  private static final int STEP = 100;

  private final ImportOptions options;
  private final Catalog words;
  private final RowReading reading;
  private final List<RowProblem> refused = new ArrayList<>();

  private CatalogImport(Catalog words, ImportOptions options) {
    this.options = options;
    this.words = words;
    this.reading = new RowReading(words);
  }

  /**
   * Reads the file and writes {@code procedures/<field>/<code>.yaml} and {@code import.lock}.
   *
   * @param csv procedures as published, with the columns {@link PublishedRow} names
   * @param into a catalogue; where there is none yet, the shipped flows, fields, units and holidays
   *     are laid down first
   * @throws IOException if a file cannot be read or written at all
   */
  public static ImportReport run(Path csv, Path into, ImportOptions options) throws IOException {
    NewCatalogue.layDown(into, options.write());
    LoadResult found = NewCatalogue.words(into);
    if (found instanceof LoadResult.Rejected rejected) {
      return Tallies.rejected(problems(rejected));
    }
    try {
      return new CatalogImport(found.orThrow(), options).run(csv, into);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<RowProblem> problems(LoadResult.Rejected rejected) {
    return rejected.problems().stream()
        .map(problem -> new RowProblem(0, problem.toString()))
        .toList();
  }

  private ImportReport run(Path csv, Path into) throws IOException {
    List<PublishedRow> rows = new ArrayList<>();
    List<RowProblem> unreadable = PublishedCsv.read(csv, rows::add);
    refused.addAll(unreadable);
    long unreadableRows =
        unreadable.stream().map(RowProblem::line).filter(line -> line > 1).distinct().count();
    options.progress().accept(rows.size() + " rows");
    List<Produced> produced = produced(Owners.undisputed(rows, refused));
    ImportLock lock = ImportLock.in(into, options.write());
    CatalogueFolder folder = CatalogueFolder.at(into);
    Tallies tallies = new Tallies(refused);
    if (options.write()) {
      folder.addFields(newFields(produced));
    }
    Placing placing = new Placing(folder, lock, withFields(produced), options.write(), tallies);
    for (Produced next : produced) {
      placing.place(next);
    }
    tallies.vanished(lock.codes(), rows);
    lock.close();
    return tallies.report(rows.size() + (int) unreadableRows);
  }

  /** Uses all cores; what comes out is in the order of the rows. */
  private List<Produced> produced(List<PublishedRow> rows) {
    record Outcome(Optional<Produced> produced, List<RowProblem> problems) {}
    AtomicInteger done = new AtomicInteger();
    List<Outcome> outcomes =
        rows.parallelStream()
            .map(row -> {
              List<RowProblem> problems = new ArrayList<>();
              Optional<Produced> produced = produced(row, problems);
              int count = done.incrementAndGet();
              if (count % STEP == 0) {
                options.progress().accept(count + " of " + rows.size() + " rows read");
              }
              return new Outcome(produced, problems);
            })
            .toList();
    outcomes.forEach(outcome -> refused.addAll(outcome.problems()));
    return outcomes.stream().flatMap(outcome -> outcome.produced().stream()).toList();
  }

  private Optional<Produced> produced(PublishedRow row, List<RowProblem> problems) {
    try {
      Produced produced = reading.read(row);
      Catalog known = withFields(List.of(produced));
      produced.refused().forEach(reason -> problems.add(refusal(row, ": " + reason)));
      Placing.problems(produced.yaml(), produced.procedure(), known)
          .forEach(found -> problems.add(refusal(row, words(found))));
      return problems.isEmpty() ? Optional.of(produced) : Optional.empty();
    } catch (IllegalArgumentException e) {
      problems.add(refusal(row, ": " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static String words(LoadProblem problem) {
    return " " + problem.path() + ": " + problem.message();
  }

  private static RowProblem refusal(PublishedRow row, String words) {
    return new RowProblem(row.line(), row.code() + words);
  }

  private static Map<String, Text> newFields(List<Produced> produced) {
    Map<String, Text> fields = new TreeMap<>();
    for (Produced next : produced) {
      next.newField().ifPresent(name -> fields.putIfAbsent(next.procedure().field(), name));
    }
    return fields;
  }

  private Catalog withFields(List<Produced> produced) {
    Map<String, Text> added = newFields(produced);
    if (added.isEmpty()) {
      return words;
    }
    Map<String, Text> fields = new LinkedHashMap<>(words.fields());
    fields.putAll(added);
    return new Catalog(
        List.of(), words.flows(), fields, words.units(), words.calendars(), Map.of());
  }
}
