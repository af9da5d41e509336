package vn.motcua.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.catalog.importer.CatalogImport;
import vn.motcua.catalog.importer.Difference;
import vn.motcua.catalog.importer.ImportOptions;
import vn.motcua.catalog.importer.ImportReport;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "import",
    description = {
      "Brings procedures as published (CSV) into the catalogue.",
      "What a person edited there stays; differences are shown. Exit code 1 if a row was refused."
    },
    mixinStandardHelpOptions = true)
final class CatalogImportCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Parameters(paramLabel = "CSV", description = "UTF-8, one row a procedure, columns by name.")
  private Path csv = Path.of("");

  @Option(names = "--into", paramLabel = "DIR", description = "A catalogue; by default this one.")
  private @Nullable Path into;

  @Option(names = "--dry-run", description = "Writes nothing, only says what would happen.")
  private boolean dryRun;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(csv)) {
      Console.problem("There is no file " + csv + ".");
      return Exit.USAGE;
    }
    Path target = into == null ? PlatformSettings.standard().root().resolve("catalog") : into;
    if (Files.exists(target) && !Files.isDirectory(target)) {
      Console.problem(target + " is no directory.");
      return Exit.USAGE;
    }
    ImportReport report =
        CatalogImport.run(csv, target, new ImportOptions(!dryRun, Console::progress));
    report.refused().forEach(problem -> Console.problem(problem.toString()));
    if (json) {
      Console.json(report.document());
    } else {
      show(report);
    }
    return report.refused().isEmpty() ? Exit.GOOD : Exit.PROBLEMS;
  }

  private static void show(ImportReport report) {
    report
        .unread()
        .forEach(unread ->
            Console.problem(
                "line %d: %s leaves the %s open: %s"
                    .formatted(
                        unread.line(), unread.code(), unread.point().key(), unread.words())));
    report.differences().forEach(CatalogImportCommand::show);
    vanished(report);
    Console.result(
        "%d rows, %d imported: %d added, %d updated, %d unchanged; %d edited sections kept"
            .formatted(
                report.rows(),
                report.imported(),
                report.added(),
                report.updated(),
                report.unchanged(),
                report.keptSections()));
    Console.result(tally("deadlines", report.deadlines()));
    Console.result(tally("fees", report.fees()));
    report
        .open()
        .forEach((point, count) ->
            Console.result("  %-14s left open by %d".formatted(point.key(), count)));
  }

  private static String tally(String what, ImportReport.Tally tally) {
    return "%s: stated by %d, computable for %d"
        .formatted(what, tally.stated(), tally.computable());
  }

  private static void show(Difference difference) {
    String outcome =
        switch (difference.outcome()) {
          case TAKEN -> "taken over";
          case KEPT -> "kept as edited; the source now says";
          case CONFLICT -> "file kept, its edits do not go with what the source now says";
        };
    Console.result("%s %s: %s".formatted(difference.code(), difference.section(), outcome));
    difference.lines().forEach(line -> Console.result("  " + line));
  }

  private static void vanished(ImportReport report) {
    int count = report.vanished().size();
    report.vanished().stream()
        .limit(SHOWN)
        .forEach(code -> Console.result(code + " is no longer in the file; it stays"));
    if (count > SHOWN) {
      Console.result("… and " + (count - SHOWN) + " more");
    }
  }
}
