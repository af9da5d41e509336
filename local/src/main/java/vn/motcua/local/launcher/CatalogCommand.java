package vn.motcua.local.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.LoadResult;
import vn.motcua.dossiers.procedures.EngineCapacity;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;

@Command(
    name = "catalog",
    description = "The catalogue of procedures in this repository.",
    mixinStandardHelpOptions = true,
    subcommands = CatalogImportCommand.class)
final class CatalogCommand {

  @Command(
      name = "check",
      description = "Loads and compiles every procedure; exit code 1 if there are problems.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "A catalogue; by default this one.")
          @Nullable Path from,
      @Option(names = "--json") boolean json) {
    if (from != null && !Files.isDirectory(from)) {
      Console.problem("There is no folder " + from + ".");
      return Exit.USAGE;
    }
    CatalogueFindings findings =
        CatalogueFindings.of(from == null ? load() : CatalogLoader.from(from));
    findings.problems().forEach(Console::problem);
    if (json) {
      Console.json(findings.document());
    } else {
      Console.result(
          "%d procedures, %d problems"
              .formatted(findings.procedures(), findings.problems().size()));
      findings.table().forEach(Console::result);
    }
    return findings.problems().isEmpty() ? Exit.GOOD : Exit.PROBLEMS;
  }

  @Command(
      name = "compile",
      description = "Writes BPMN, DMN and forms of every procedure to DIR/field/code.",
      mixinStandardHelpOptions = true)
  int compile(
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out,
      @Option(names = "--json") boolean json)
      throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      Console.problem(out + " is a file; --out wants a folder.");
      return Exit.USAGE;
    }
    try {
      return catalogue(catalog ->
          report(json, "files", CatalogueFiles.compile(catalog, out, Console::progress)));
    } catch (FileSystemException e) {
      Console.problem("Cannot be written: " + e.getMessage());
      return Exit.PROBLEMS;
    }
  }

  @Command(
      name = "export",
      description = "Writes every procedure as canonical YAML.",
      mixinStandardHelpOptions = true)
  int export(@Parameters(paramLabel = "DIR") Path out, @Option(names = "--json") boolean json)
      throws IOException {
    return catalogue(catalog -> report(json, "files", CatalogueFiles.export(catalog, out)));
  }

  @Command(
      name = "deploy",
      description = "Tells the running engine every procedure; what it knows already stays.",
      mixinStandardHelpOptions = true)
  int deploy(@Option(names = "--json") boolean json) throws IOException {
    return catalogue(catalog -> {
      var addresses = Platform.addresses(PlatformSettings.standard());
      try (CatalogueDeploy deploy = new CatalogueDeploy(addresses, Console::progress)) {
        CatalogueDeploy.Result result = deploy.deploy(catalog);
        result.refused().forEach((code, reason) -> Console.problem(code + ": " + reason));
        report(json, "deployed", result.deployed());
        return result.refused().isEmpty() ? Exit.GOOD : Exit.PROBLEMS;
      } catch (EngineCapacity.Exceeded e) {
        Console.problem(String.valueOf(e.getMessage()));
        return Exit.PROBLEMS;
      }
    });
  }

  private static int report(boolean json, String name, int count) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put(name, count);
      Console.json(document);
    } else {
      Console.result(count + " " + name);
    }
    return Exit.GOOD;
  }

  private interface Work {
    int on(Catalog catalog) throws IOException;
  }

  private static int catalogue(Work work) throws IOException {
    return switch (load()) {
      case LoadResult.Loaded loaded -> work.on(loaded.catalog());
      case LoadResult.Rejected rejected -> {
        rejected.problems().forEach(problem -> Console.problem(problem.toString()));
        yield Exit.PROBLEMS;
      }
    };
  }

  /** The files as they lie in the repository now, built or not. */
  private static LoadResult load() {
    return CatalogLoader.from(PlatformSettings.standard().root().resolve("catalog"));
  }
}
