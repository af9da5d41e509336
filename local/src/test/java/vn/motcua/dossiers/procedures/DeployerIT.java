package vn.motcua.dossiers.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;

/** A small catalogue in a database of its own, told to the real engine. */
@MotcuaIT
class DeployerIT {

  private static final int PROCEDURES = 11;
  private static final LocalDate CATALOG_DAY = LocalDate.of(2030, 1, 1);
  private static final Catalog CATALOG = few(CatalogLoader.shipped().orThrow());

  private final HikariDataSource source = new HikariDataSource();
  private JdbcClient jdbc;
  private Access access;
  private EngineDoor engine;

  @BeforeEach
  void aFreshDatabase(Addresses addresses) {
    source.setJdbcUrl(FilledDatabase.empty(addresses, "deployer"));
    source.setUsername("motcua_workers");
    source.setPassword(addresses.workersPassword());
    jdbc = JdbcClient.create(source);
    access =
        new Access(
            jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), CATALOG.units());
    engine = EngineDoor.open(new EngineAddress(addresses.zeebe(), addresses.zeebeRest()));
    VersionWriter writer = new VersionWriter(source);
    new Seeding(jdbc, writer, access).seed(CATALOG, (done, total, code) -> {});
  }

  @AfterEach
  void close() {
    engine.close();
    source.close();
  }

  @Test
  void whatTheEngineKnowsIsNotSentAgain() {
    Deployer.Deployment first = deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);
    Map<String, Integer> versions = engineVersions();

    Deployer.Deployment second = deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);

    assertThat(first).isEqualTo(new Deployer.Deployment(PROCEDURES, Map.of()));
    assertThat(second).isEqualTo(new Deployer.Deployment(0, Map.of()));
    assertThat(versions).hasSize(PROCEDURES);
    assertThat(engineVersions()).isEqualTo(versions);
  }

  @Test
  void aRunThatDiesGoesOnWhereItWas() {
    List<String> told = new ArrayList<>();
    assertThatThrownBy(() ->
            deployer(EngineCapacity.Limits.USUAL)
                .deployPending((done, total, code) -> {
                  told.add(code);
                  throw new IllegalStateException("killed");
                }))
        .hasMessage("killed");
    int kept = engineVersions().size();

    Deployer.Deployment rest = deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);

    assertThat(told).hasSize(1);
    assertThat(kept).isBetween(1, PROCEDURES - 1);
    assertThat(rest.deployed()).isEqualTo(PROCEDURES - kept);
    assertThat(engineVersions()).hasSize(PROCEDURES);
  }

  @Test
  void anEngineThatLostItsDataIsToldEverythingAgain() {
    deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);
    Map<String, Integer> versions = engineVersions();
    jdbc.sql("update casefile.procedure_version set definition_key = definition_key + 1").update();

    Deployer.Deployment again = deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);

    assertThat(again.deployed()).isEqualTo(PROCEDURES);
    assertThat(engineVersions()).as("the same files are the same versions").isEqualTo(versions);
  }

  @Test
  void nothingIsSentWhereTheEngineCouldNotKeepItAll() {
    long tooMuch = new DeploymentRows(jdbc).capacity(CATALOG_DAY).bytes() - 1;
    EngineCapacity.Limits usual = EngineCapacity.Limits.USUAL;

    for (EngineCapacity.Limits limits :
        List.of(
            new EngineCapacity.Limits(PROCEDURES - 1, usual.bytes(), usual.command()),
            new EngineCapacity.Limits(PROCEDURES, tooMuch, usual.command()),
            new EngineCapacity.Limits(PROCEDURES, usual.bytes(), 1_000))) {
      assertThatThrownBy(() -> deployer(limits).deployPending(this::silent))
          .as(limits.toString())
          .isInstanceOf(EngineCapacity.Exceeded.class);
    }
    assertThat(engineVersions()).isEmpty();
  }

  @Test
  void aVersionWaitsForItsDayAndReplacesTheOneBefore() {
    deployer(EngineCapacity.Limits.USUAL).deployPending(this::silent);
    String code = CATALOG.procedures().getFirst().code().value();
    String copied =
        """
        insert into casefile.procedure_version (code, version, name_vi, field, levels, channels,
          online, open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions,
          forms, outline, hash, yaml_hash, published_by, search_text, bytes)
        select code, 2, name_vi, field, levels, channels, online, open_points, deadlines, fees,
          origin, 'PUBLISHED', date '2031-03-01', yaml,
          replace(bpmn, 'name="', 'name="Bản 2: '), decisions, forms, outline, hash, yaml_hash,
          published_by, search_text, bytes
        from casefile.procedure_version where code = :code
        """;
    jdbc.sql(copied).param("code", code).update();

    int before = deployerOn("2031-02-28T16:59:59Z").deployPending(this::silent).deployed();
    int after = deployerOn("2031-02-28T17:00:00Z").deployPending(this::silent).deployed();

    assertThat(before).isZero();
    assertThat(after).isEqualTo(1);
    assertThat(states(code)).containsExactly("RETIRED", "DEPLOYED");
  }

  private Deployer deployer(EngineCapacity.Limits limits) {
    return new Deployer(source, jdbc, access, engine.models(), Clock.systemUTC(), limits);
  }

  private Deployer deployerOn(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new Deployer(source, jdbc, access, engine.models(), clock, EngineCapacity.Limits.USUAL);
  }

  private void silent(int done, int total, String code) {
    assertThat(done).as(code).isBetween(1, total);
  }

  private Map<String, Integer> engineVersions() {
    return jdbc
        .sql(
            """
            select code, engine_version from casefile.procedure_version
            where definition_key is not null
            """)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<String> states(String code) {
    return jdbc.sql(
            "select state from casefile.procedure_version where code = :code order by version")
        .param("code", code)
        .query(String.class)
        .list();
  }

  private static Catalog few(Catalog all) {
    return new Catalog(
        all.procedures().subList(0, PROCEDURES),
        all.flows(),
        all.fields(),
        all.units(),
        all.holidays(),
        all.drawn());
  }
}
