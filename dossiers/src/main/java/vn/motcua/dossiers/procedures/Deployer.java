package vn.motcua.dossiers.procedures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.outbox.Backoff;
import vn.motcua.dossiers.procedures.DeploymentRows.InForce;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.Deployed;
import vn.motcua.processes.command.EngineRefused;
import vn.motcua.processes.command.EngineUnavailable;
import vn.motcua.processes.command.ModelCommands;

/**
 * Tells the engine the versions that are in force; one deployer at a time in the whole house. Each
 * version is marked once the engine has answered, so a run that dies goes on where it was.
 */
public final class Deployer {

  /** Hears how far something long is. */
  @FunctionalInterface
  public interface Progress {
    void step(int done, int total, String code);
  }

  /**
   * What was deployed, and what the engine refused.
   *
   * @param deployed how many versions the engine was told and took
   * @param refused procedure code and the engine's reason
   */
  public record Deployment(int deployed, Map<String, String> refused) {}

  private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
  private static final long LOCK = 0x6d6f74637561L;

  /** The engine takes one command after the other: more in flight only fill its queue. */
  private static final int IN_FLIGHT = 8;

  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private final DataSource source;
  private final Access access;
  private final ModelCommands models;
  private final Clock clock;
  private final EngineCapacity.Limits limits;
  private final DeploymentRows rows;
  private Instant lookedAt = Instant.EPOCH;

  public Deployer(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      ModelCommands models,
      Clock clock,
      EngineCapacity.Limits limits) {
    this.source = source;
    this.rows = new DeploymentRows(jdbc);
    this.access = access;
    this.models = models;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Deploys, for every procedure, the newest version in force that the engine does not know yet.
   * What the engine knew and has lost, because its data are gone, is deployed again.
   *
   * @throws EngineUnavailable when the engine does not answer; what was deployed so far is kept
   * @throws EngineCapacity.Exceeded when it all would be too much; nothing was sent
   */
  public Deployment deployPending(Progress progress) {
    try (Connection lock = source.getConnection()) {
      advisory(lock, "select pg_advisory_lock(?)");
      try {
        return deployAll(progress);
      } finally {
        advisory(lock, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(source).translate("deploy", null, e);
    }
  }

  private Deployment deployAll(Progress progress) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    forgetIfLost();
    List<InForce> pending = access.asSystem(() -> rows.pending(today));
    if (pending.isEmpty()) {
      return new Deployment(0, Map.of());
    }
    access.asSystem(() -> rows.capacity(today)).demand(limits);
    Map<String, String> refused = new LinkedHashMap<>();
    Queue<Sent> sent = new ArrayDeque<>();
    int done = 0;
    Iterator<InForce> waiting = pending.iterator();
    while (done < pending.size()) {
      while (waiting.hasNext() && sent.size() < IN_FLIGHT) {
        sent.add(send(waiting.next()));
      }
      Sent first = sent.remove();
      settle(first, refused);
      done++;
      progress.step(done, pending.size(), first.version().code());
    }
    return new Deployment(pending.size() - refused.size(), refused);
  }

  private record Sent(InForce version, CompiledProcess files, CompletableFuture<Deployed> answer) {}

  private Sent send(InForce version) {
    CompiledProcess files = access.asSystem(() -> rows.load(version));
    return new Sent(version, files, models.deployAsync(files));
  }

  /** Waits for the engine's answer and keeps it. */
  private void settle(Sent sent, Map<String, String> refused) {
    InForce version = sent.version();
    try {
      Deployed deployed = answer(sent.answer(), sent.files());
      access.asSystem(() -> rows.mark(version, deployed));
    } catch (EngineRefused e) {
      String reason = String.valueOf(e.getMessage());
      refused.put(version.code(), reason);
      access.asSystem(() -> rows.refuse(version, reason));
    }
  }

  /** An engine under load refuses for a while: ask again, later each time. */
  private Deployed answer(CompletableFuture<Deployed> first, CompiledProcess files) {
    CompletableFuture<Deployed> sent = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return ModelCommands.await(sent);
      } catch (EngineUnavailable e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Duration pause = Backoff.after(attempt, LONGEST_PAUSE, ThreadLocalRandom.current());
        LockSupport.parkNanos(pause.toNanos());
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        sent = models.deployAsync(files);
      }
    }
  }

  /**
   * An engine that has lost its data would swallow the start of every dossier. Deploying what it
   * already knows is answered with the old key; another key means that it is not the same engine.
   */
  private void forgetIfLost() {
    Instant now = clock.instant();
    if (now.isBefore(lookedAt.plus(LOOK_AGAIN)) && !now.isBefore(lookedAt)) {
      return;
    }
    access
        .asSystem(rows::sample)
        .filter(this::isLost)
        .ifPresent(known -> {
          int forgotten = access.asSystem(rows::forgetAll);
          LOG.warn("The engine has lost its procedures; {} are deployed again", forgotten);
        });
    lookedAt = now;
  }

  private boolean isLost(DeploymentRows.Known known) {
    CompiledProcess files = access.asSystem(() -> rows.load(known.version()));
    try {
      return answer(models.deployAsync(files), files).definitionKey() != known.definitionKey();
    } catch (EngineRefused e) {
      LOG.warn("The engine now refuses {}, which it took before", known.version().code());
      return false;
    }
  }

  private static void advisory(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}
