package vn.motcua.local.launcher;

import java.time.Instant;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;

/** A year of invented dossiers, and some that are in process. */
final class Demonstration {
  /** What a machine that people also work on takes in a few minutes. */
  static final int MOST = 200_000;

  private static final int MOST_RUNNING = 300;

  private final Addresses addresses;
  private final Progress progress;

  Demonstration(Addresses addresses, Progress progress) {
    this.addresses = addresses;
    this.progress = progress;
  }

  /** Fills once; what is there already stays as it is. */
  void fill(int dossiers) {
    DossierTraffic traffic =
        new DossierTraffic(addresses.postgres(), addresses.ownerPassword(), progress);
    HistoryPlan plan = HistoryPlan.year(dossiers, Instant.now()).withRunning(0);
    traffic.fill(plan, Accounts.ALL);
    traffic.bring(addresses, plan, Math.min(MOST_RUNNING, dossiers), Accounts.COMMUNE);
  }
}
