package vn.motcua.dossiers;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.draft.DeskDrafts;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.outbox.Delivery;
import vn.motcua.dossiers.outbox.EngineDelivery;
import vn.motcua.dossiers.outbox.OutboxSweep;
import vn.motcua.dossiers.outbox.Relay;
import vn.motcua.dossiers.procedures.Deployer;
import vn.motcua.dossiers.procedures.EngineCapacity;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;

/**
 * What tells the engine and others; for the workers only. Every {@link Delivery} bean is a lane.
 */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  EngineDoor engineDoor(
      @Value("${motcua.zeebe}") URI grpc, @Value("${motcua.zeebe-rest}") URI rest) {
    return EngineDoor.open(new EngineAddress(grpc, rest));
  }

  @Bean
  Deployer deployer(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      EngineDoor engine,
      Clock clock,
      @Value("${motcua.engine.definitions:10500}") int definitions,
      @Value("${motcua.engine.model-bytes:536870912}") long bytes) {
    EngineCapacity.Limits usual = EngineCapacity.Limits.USUAL;
    return new Deployer(
        source,
        jdbc,
        access,
        engine.models(),
        clock,
        new EngineCapacity.Limits(definitions, bytes, usual.command()));
  }

  @Bean
  EngineDelivery engineDelivery(EngineDoor engine, Deployer deployer, JdbcClient jdbc) {
    return new EngineDelivery(engine, deployer, jdbc);
  }

  @Bean
  Relay relay(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      List<Delivery> deliveries) {
    return new Relay(source, jdbc, access, audit, deliveries);
  }

  /**
   * @param kept how long delivered messages stay at least, as environment {@code
   *     MOTCUA_OUTBOX_KEPT}, e.g. {@code 90d}
   */
  @Bean
  WorkLoop outboxSweep(
      JdbcClient jdbc,
      Access access,
      Clock clock,
      @Value("${motcua.outbox.kept:90d}") Duration kept) {
    OutboxSweep sweep = new OutboxSweep(jdbc, access, clock, kept);
    return new WorkLoop("outbox-sweep", Turn.every(Duration.ofHours(6), sweep::sweep));
  }

  /** Once an hour what was entered at a desk and left there. */
  @Bean
  WorkLoop deskDraftSweep(DeskDrafts drafts) {
    return new WorkLoop("desk-draft-sweep", Turn.every(Duration.ofHours(1), drafts::sweep));
  }
}
