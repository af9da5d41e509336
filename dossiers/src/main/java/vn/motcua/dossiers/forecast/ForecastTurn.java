package vn.motcua.dossiers.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.loop.Turn;

/**
 * Keeps forecasts fresh: learns at the start and once a day, computes all every five minutes and
 * the dossiers of units with news every ten seconds.
 */
final class ForecastTurn implements Turn {

  static final Duration BREATH = Duration.ofSeconds(10);

  private static final Duration ALL = Duration.ofMinutes(5);
  private static final Duration LEARN = Duration.ofDays(1);

  /** While there is too little history, it is looked for more often. */
  private static final Duration LEARN_AGAIN = Duration.ofMinutes(30);

  private final ForecastRefresh refresh;
  private final Clock clock;
  private final Set<UnitCode> news = new TreeSet<>();
  private volatile Instant learnAt = Instant.MIN;
  private Instant allAt = Instant.MIN;

  ForecastTurn(ForecastRefresh refresh, Clock clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  @Override
  public Duration take() {
    turn();
    return BREATH;
  }

  /** Something happened at the unit. */
  void heard(String unit) {
    if (UnitCode.isValid(unit)) {
      synchronized (news) {
        news.add(new UnitCode(unit));
      }
    }
  }

  /** A payload is heard only when somebody asks; the empty one of a connection is no news. */
  void learnNow(String asked) {
    if (!asked.isEmpty()) {
      learnAt = Instant.MIN;
    }
  }

  private void turn() {
    Instant now = clock.instant();
    if (!now.isBefore(learnAt)) {
      // Set before: what fails is not tried again at once, and who asks meanwhile is heard.
      Instant again = now.plus(LEARN_AGAIN);
      learnAt = again;
      boolean enough = refresh.train() >= Backtest.ENOUGH;
      if (enough && learnAt.equals(again)) {
        learnAt = now.plus(LEARN);
      }
      allAt = now;
    }
    if (!now.isBefore(allAt)) {
      takeNews();
      refresh.refresh();
      allAt = now.plus(ALL);
      return;
    }
    Set<UnitCode> units = takeNews();
    if (!units.isEmpty()) {
      refresh.refresh(units);
    }
  }

  private Set<UnitCode> takeNews() {
    synchronized (news) {
      Set<UnitCode> taken = new TreeSet<>(news);
      news.clear();
      return taken;
    }
  }
}
