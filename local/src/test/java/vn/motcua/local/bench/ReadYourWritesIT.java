package vn.motcua.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;

/** The bench's read-your-writes in small, in a database of its own. */
@MotcuaIT
class ReadYourWritesIT {

  private static final int COMPLETES = 150;

  @Test
  void whatWasCompletedIsInNoListWhileTheProjectorIsHeldBackAndNoActIsLost(Addresses addresses)
      throws Exception {
    String url = FilledDatabase.empty(addresses, "motcua_writes");
    new DossierTraffic(url, addresses.ownerPassword(), Progress.SILENT).fill(plan(), List.of());
    Addresses own =
        new Addresses(
            url,
            addresses.ownerPassword(),
            addresses.workersPassword(),
            addresses.uiPassword(),
            addresses.elasticsearch(),
            addresses.zeebe(),
            addresses.zeebeRest(),
            addresses.apiToken());
    Clock clock = Clock.fixed(ClockBench.NOW, ZoneOffset.UTC);

    Map<String, Figure> figures =
        new ReadYourWrites(own, clock, COMPLETES, Duration.ofSeconds(2), Progress.SILENT).measure();

    assertThat(figures.get("completes").value()).isGreaterThanOrEqualTo(COMPLETES);
    assertThat(figures.get("lists_read_meanwhile").value()).isGreaterThan(COMPLETES);
    assertThat(figures.get("completed_tasks_seen").value()).isZero();
    assertThat(figures.get("acts_lost").value()).isZero();
    assertThat(figures.get("queue_rows_wrong").value()).isZero();
  }

  private static HistoryPlan plan() {
    return new HistoryPlan(
        HistoryPlan.SEED,
        new UnitCode("48"),
        ClockBench.NOW.minus(Duration.ofDays(10)),
        ClockBench.NOW,
        4_000,
        null,
        8,
        ClockBench.NOW.minus(Duration.ofDays(10)));
  }
}
