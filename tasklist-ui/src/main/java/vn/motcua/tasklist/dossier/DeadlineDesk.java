package vn.motcua.tasklist.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.forecast.Forecast;
import vn.motcua.dossiers.forecast.ForecastQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.ledger.Ledger;
import vn.motcua.dossiers.ledger.LedgerQueries;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.dossiers.stuck.StuckQueries;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.stuck.StepRetry;

/** What a dossier's screen asks about its time, in the name of the official who looks at it. */
@Component
@Scope("prototype")
final class DeadlineDesk {

  private final LedgerQueries ledgers;
  private final ForecastQueries forecasts;
  private final StuckQueries stuck;
  private final StepRetry retry;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;

  DeadlineDesk(
      LedgerQueries ledgers,
      ForecastQueries forecasts,
      StuckQueries stuck,
      StepRetry retry,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.ledgers = ledgers;
    this.forecasts = forecasts;
    this.stuck = stuck;
    this.retry = retry;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
  }

  Optional<Ledger> ledger(DossierCode code) {
    return ledgers.of(code, actor.get());
  }

  Optional<Forecast> forecast(DossierCode code) {
    return forecasts.ofDossier(code, actor.get());
  }

  /** What is wrong where nothing moves the dossier any more. */
  Optional<StuckDossier> stuck(DossierCode code) {
    return stuck.ofDossier(code, actor.get());
  }

  /** How a stopped step is started again. */
  StepRetry retry() {
    return retry;
  }

  String unit(UnitCode code) {
    return names.name(code);
  }

  Instant now() {
    return clock.instant();
  }
}
