package vn.motcua.dossiers.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.dossiers.access.Access;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.catalogue.CatalogueModels;

/**
 * Stores what changed in the shipped catalogue. Unchanged YAML is compiled only as a sample, one
 * procedure for each flow and kind of rules: if a sample comes out differently, the compiler or a
 * flow has changed and everything is compiled again. What a designer published is left alone.
 */
final class Seeding {

  private static final int BATCH = 50;

  private final JdbcClient jdbc;
  private final VersionWriter writer;
  private final Access access;

  Seeding(JdbcClient jdbc, VersionWriter writer, Access access) {
    this.jdbc = jdbc;
    this.writer = writer;
    this.access = access;
  }

  ProcedureStore.Seeded seed(Catalog catalog, Deployer.Progress progress) {
    Map<String, Newest> newest = access.asSystem(this::newest);
    CatalogueModels models = CatalogueModels.of(catalog);
    List<Source> changed = new ArrayList<>();
    List<Source> unchanged = new ArrayList<>();
    for (Procedure procedure : catalog.procedures()) {
      Newest known = newest.get(procedure.code().value());
      if (known != null && known.origin() == Origin.DESIGNED) {
        continue;
      }
      DrawnProcess drawn = catalog.drawn().get(procedure.code());
      Source source =
          new Source(
              procedure,
              ProcedureYaml.write(procedure),
              drawn == null ? null : drawn.bpmn(),
              () -> models.model(procedure),
              known);
      (source.sameText() ? unchanged : changed).add(source);
    }
    if (sampleDiffers(unchanged)) {
      changed.addAll(unchanged);
    }
    int stored = store(changed, progress);
    return new ProcedureStore.Seeded(stored, catalog.procedures().size() - stored);
  }

  private boolean sampleDiffers(List<Source> unchanged) {
    Map<String, Source> samples = new LinkedHashMap<>();
    unchanged.forEach(source -> samples.putIfAbsent(likeness(source.procedure()), source));
    return samples.values().stream().anyMatch(source -> source.compiled() != null);
  }

  /** What decides which parts of the compiler a procedure passes through. */
  private static String likeness(Procedure procedure) {
    return String.join(
        " ",
        procedure.flowName() == null ? procedure.code().value() : procedure.flowName(),
        features(
            procedure.deadlines(),
            List.of(rule -> rule.channel() != null, rule -> rule.when() != null)),
        features(
            procedure.fees(),
            List.of(
                rule -> rule.channel() != null,
                rule -> rule.when() != null,
                rule -> rule.from() != null || rule.until() != null,
                rule -> rule.per() != null)),
        features(procedure.components(), List.of(component -> component.requiredWhen() != null)),
        features(procedure.facts(), List.of(fact -> fact.choices().isEmpty())));
  }

  private static <T> String features(List<T> rules, List<Predicate<T>> wanted) {
    return wanted.stream()
        .map(feature -> rules.stream().anyMatch(feature) ? "1" : "0")
        .collect(Collectors.joining("", rules.isEmpty() ? "-" : "+", ""));
  }

  private int store(List<Source> sources, Deployer.Progress progress) {
    int stored = 0;
    for (int start = 0; start < sources.size(); start += BATCH) {
      List<Source> batch = sources.subList(start, Math.min(start + BATCH, sources.size()));
      List<VersionWriter.Numbered> versions =
          IntStream.range(0, batch.size())
              .parallel()
              .mapToObj(batch::get)
              .map(Source::compiled)
              .filter(Objects::nonNull)
              .toList();
      access.asSystem(() -> writer.insert(versions));
      stored += versions.size();
      Source last = batch.getLast();
      progress.step(start + batch.size(), sources.size(), last.procedure().code().value());
    }
    return stored;
  }

  private Map<String, Newest> newest() {
    Map<String, Newest> newest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (code) code, version, origin, yaml_hash, hash
            from casefile.procedure_version order by code, version desc
            """)
        .query(row -> {
          newest.put(
              row.getString("code"),
              new Newest(
                  row.getInt("version"),
                  Origin.valueOf(row.getString("origin")),
                  row.getString("yaml_hash"),
                  row.getString("hash")));
        });
    return newest;
  }

  private record Newest(int version, Origin origin, String yamlHash, String hash) {}

  /**
   * A procedure as it is shipped.
   *
   * @param drawn its hand-drawn BPMN; null = compiled
   * @param newest the version stored last; null = none
   */
  private record Source(
      Procedure procedure,
      String yaml,
      @Nullable String drawn,
      Supplier<CompiledProcess> model,
      @Nullable Newest newest) {

    boolean sameText() {
      return newest != null && newest.yamlHash().equals(hash());
    }

    private String hash() {
      return NewVersion.yamlHash(drawn == null ? yaml : yaml + drawn);
    }

    /** The next version; null where text and files are those already stored. */
    VersionWriter.@Nullable Numbered compiled() {
      CompiledProcess process = model.get();
      boolean same = newest != null && sameText() && newest.hash().equals(process.hash());
      int version = newest == null ? 1 : newest.version() + 1;
      return same
          ? null
          : new VersionWriter.Numbered(
              version, NewVersion.shipped(procedure, yaml, hash(), process, drawn != null));
    }
  }
}
