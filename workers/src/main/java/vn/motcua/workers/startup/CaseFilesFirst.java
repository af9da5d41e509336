package vn.motcua.workers.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.DossiersSchema;
import vn.motcua.dossiers.procedures.ProcedureStore;

/**
 * Before anything else runs or is reachable: the schema is brought up to date with the owner's
 * password, and the shipped catalogue, or the procedures chosen from it, becomes versions. Waits a
 * while for PostgreSQL; the engine is not needed.
 */
@Component
final class CaseFilesFirst implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CaseFilesFirst.class);
  private static final String OWNER = "motcua_owner";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int TELL_EVERY = 200;

  private final String database;
  private final String ownerPassword;
  private final Set<ProcedureCode> chosen;
  private final ProcedureStore procedures;
  private volatile boolean running;

  CaseFilesFirst(
      @Value("${spring.datasource.url}") String database,
      @Value("${motcua.owner-password}") String ownerPassword,
      @Value("${motcua.procedures}") Set<String> chosen,
      ProcedureStore procedures) {
    this.database = database;
    this.ownerPassword = ownerPassword;
    this.chosen = chosen.stream().map(ProcedureCode::new).collect(Collectors.toUnmodifiableSet());
    this.procedures = procedures;
  }

  @Override
  public void start() {
    migrate();
    Catalog shipped = CatalogLoader.shipped().orThrow();
    Catalog wanted = chosen.isEmpty() ? shipped : shipped.only(chosen);
    ProcedureStore.Seeded seeded = procedures.seed(wanted, CaseFilesFirst::tell);
    LOG.info("Catalogue: {} new or changed, {} unchanged", seeded.changed(), seeded.unchanged());
    running = true;
  }

  private static void tell(int done, int total, String code) {
    if (done % TELL_EVERY == 0 || done == total) {
      LOG.info("Catalogue: {} of {} procedures compiled and stored", done, total);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the relay, the projector, the job workers and the web server. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE / 2;
  }

  private void migrate() {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        DossiersSchema.migrate(database, OWNER, ownerPassword);
        return;
      } catch (RuntimeException e) {
        if (Instant.now().isAfter(end) || !DossiersSchema.isUnreachable(e)) {
          throw e;
        }
        LOG.warn("PostgreSQL does not answer yet");
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
    }
  }
}
