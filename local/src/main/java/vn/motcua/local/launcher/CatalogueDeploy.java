package vn.motcua.local.launcher;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.dossiers.DossiersSchema;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.procedures.Deployer;
import vn.motcua.dossiers.procedures.EngineCapacity;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;

/**
 * Makes the procedures of a catalogue the versions in force and tells the engine, by the same way
 * as the workers do: what a designer published stays, what the engine knows is not sent again.
 */
public final class CatalogueDeploy implements AutoCloseable {
  private static final int TELL_EVERY = 100;

  private final House house;
  private final EngineDoor engine;
  private final Progress progress;

  /**
   * What changed.
   *
   * @param versions procedures that got a new version
   * @param deployed versions the engine was told and took
   * @param refused procedure code and the engine's reason
   */
  public record Result(int versions, int deployed, Map<String, String> refused) {}

  public CatalogueDeploy(Addresses addresses, Progress progress) {
    DossiersSchema.migrate(addresses.postgres(), "motcua_owner", addresses.ownerPassword());
    this.house = House.ofSystem(addresses);
    this.engine = EngineDoor.open(new EngineAddress(addresses.zeebe(), addresses.zeebeRest()));
    this.progress = progress;
  }

  /**
   * Both at once.
   *
   * @throws EngineCapacity.Exceeded when it would be too much for the engine; nothing was sent
   */
  public Result deploy(Catalog catalog) {
    int versions = seed(catalog);
    Deployer.Deployment deployment = deployPending();
    return new Result(versions, deployment.deployed(), deployment.refused());
  }

  /** Stores what is new or changed; how many procedures that were. */
  public int seed(Catalog catalog) {
    return house.get(ProcedureStore.class).seed(catalog, told("stored")).changed();
  }

  /** Tells the engine what it does not know yet. */
  public Deployer.Deployment deployPending() {
    return new Deployer(
            house.get(DataSource.class),
            house.get(JdbcClient.class),
            house.get(Access.class),
            engine.models(),
            house.get(Clock.class),
            EngineCapacity.Limits.USUAL)
        .deployPending(told("deployed"));
  }

  /** Versions beyond the first that the engine has made of any procedure. */
  public int repeatedVersions() {
    return house
        .get(JdbcClient.class)
        .sql(
            """
            select coalesce(sum(engine_version - 1), 0) from casefile.procedure_version
            where state = 'DEPLOYED'
            """)
        .query(Integer.class)
        .single();
  }

  private Deployer.Progress told(String what) {
    return (done, total, code) -> {
      if (done % TELL_EVERY == 0 || done == total) {
        progress.say("%s %d of %d procedures".formatted(what, done, total));
      }
    };
  }

  @Override
  public void close() {
    engine.close();
    house.close();
  }
}
