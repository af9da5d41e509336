package vn.motcua.dossiers.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.decision.Decisions;

/**
 * The versions of all procedures: seeded from the shipped catalogue, or drafted and published by
 * designers. A stored version never changes.
 *
 * @see "docs/decisions/0006-version-on-receipt.md"
 * @see "docs/decisions/0014-catalogue-in-files-and-database.md"
 */
public final class ProcedureStore {

  /** How many procedures were new or changed, and how many stayed. */
  public record Seeded(int changed, int unchanged) {}

  private record Key(ProcedureCode code, int version) {}

  private final Access access;
  private final VersionRows rows;
  private final VersionWriter writer;
  private final Drafts drafts;
  private final Seeding seeding;
  private final EngineOutbox engine;
  private final AuditTrail audit;
  private final Clock clock;
  private final Recent<Key, ProcedureVersion> versions = new Recent<>(300);
  private final Recent<String, Decisions> decisions = new Recent<>(300);

  public ProcedureStore(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rows = new VersionRows(jdbc);
    this.writer = new VersionWriter(source);
    this.drafts = new Drafts(jdbc);
    this.seeding = new Seeding(jdbc, writer, access);
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  /** Stores what changed in the shipped catalogue as new versions; for the workers' user. */
  public Seeded seed(Catalog catalog) {
    return seeding.seed(catalog, (done, total, code) -> {});
  }

  /** The same, telling how far it is. */
  public Seeded seed(Catalog catalog, Deployer.Progress progress) {
    return seeding.seed(catalog, progress);
  }

  /** The newest version in force today. */
  public Optional<ProcedureVersion> current(ProcedureCode code) {
    return rows.standing(code, today()).map(standing -> version(code, standing));
  }

  public Optional<ProcedureVersion> version(ProcedureCode code, int version) {
    return rows.standing(code, version).map(standing -> version(code, standing));
  }

  /** The decisions of a version, parsed once. */
  public Decisions decisions(ProcedureVersion version) {
    return decisions.get(version.process().hash(), hash -> Decisions.of(version.process()));
  }

  /** The versions of a procedure, newest first. */
  public List<ProcedureSummary> versions(ProcedureCode code) {
    return rows.versions(code);
  }

  /** The draft of a procedure, if there is one and the official is a designer. */
  public Optional<SavedDraft> draft(ProcedureCode code, Actor actor) {
    return access.as(actor, () -> drafts.find(code));
  }

  /**
   * Keeps a draft, however unfinished.
   *
   * @param expectedRevision the revision it was loaded with; 0 for a new draft
   * @throws IllegalArgumentException if the official is no designer
   */
  public DraftResult saveDraft(
      ProcedureCode code, Draft draft, long expectedRevision, Actor actor) {
    if (!actor.is(Role.DESIGNER)) {
      throw new IllegalArgumentException("Only designers draft procedures.");
    }
    return access.as(
        actor,
        () -> {
          Optional<SavedDraft> now = drafts.find(code);
          long revision = now.map(SavedDraft::revision).orElse(0L);
          if (revision != expectedRevision && now.isPresent()) {
            return new DraftResult.Conflict(now.get().editor(), now.get().savedAt());
          }
          return drafts
              .save(code, draft, revision, actor.username(), clock.instant())
              .<DraftResult>map(DraftResult.Saved::new)
              .orElseGet(() -> new DraftResult.Conflict(actor.username(), clock.instant()));
        });
  }

  /** Throws the draft away. */
  public void discardDraft(ProcedureCode code, Actor actor) {
    access.as(actor, () -> drafts.delete(code));
  }

  /** Publishes the saved draft as the next version if all its files are clean. */
  public PublishResult publish(ProcedureCode code, long revision, Actor actor) {
    if (!actor.is(Role.DESIGNER)) {
      return new PublishResult.NotPossible();
    }
    return access.as(actor, () -> publishDraft(code, revision, actor));
  }

  private PublishResult publishDraft(ProcedureCode code, long revision, Actor actor) {
    Optional<SavedDraft> saved = drafts.find(code);
    if (saved.isEmpty()) {
      return new PublishResult.NotPossible();
    }
    if (saved.get().revision() != revision) {
      return new PublishResult.Conflict(saved.get().editor(), saved.get().savedAt());
    }
    Draft draft = saved.get().draft();
    return switch (DraftBuild.of(code, draft)) {
      case DraftBuild.Faulty faulty -> new PublishResult.Rejected(faulty.yaml(), faulty.model());
      case DraftBuild.Clean clean -> store(code, draft, clean, actor);
    };
  }

  private PublishResult store(
      ProcedureCode code, Draft draft, DraftBuild.Clean clean, Actor actor) {
    int version =
        rows.versions(code).stream().mapToInt(ProcedureSummary::version).max().orElse(0) + 1;
    NewVersion content =
        NewVersion.designed(
            clean.procedure(), draft.yaml(), clean.process(), clean.handDrawn(), actor.username());
    writer.insert(List.of(new VersionWriter.Numbered(version, content)));
    drafts.delete(code);
    engine.deploy(code, version);
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "procedure-published",
            null,
            Map.of(
                "procedure", code.value(), "version", version, "hash", content.process().hash())));
    return new PublishResult.Published(version);
  }

  private ProcedureVersion version(ProcedureCode code, VersionRows.Standing standing) {
    return versions
        .get(new Key(code, standing.version()), key -> rows.load(key.code(), key.version()))
        .standing(standing.state(), standing.definitionKey());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
