package vn.motcua.tasklist.stuck;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.stuck.StepRetries;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.dossiers.stuck.StuckReason;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** A stopped step is started again, by whoever may. */
@Component
@Scope("prototype")
public final class StepRetry {

  private final StepRetries retries;
  private final Clock clock;
  private final Supplier<Actor> actor;

  StepRetry(StepRetries retries, Clock clock, SignedIn signedIn) {
    this.retries = retries;
    this.clock = clock;
    this.actor = signedIn.present();
  }

  /** Whether the official may ask for it now. */
  public boolean offered(StuckDossier stuck) {
    Instant before = stuck.retriedAt();
    return stuck.reason() == StuckReason.INCIDENT
        && (before == null || before.plus(StepRetries.PATIENCE).isBefore(clock.instant()))
        && retries.allowed(actor.get());
  }

  /** That it was asked for, and when; empty where it was not. */
  public static String said(StuckDossier stuck) {
    Instant before = stuck.retriedAt();
    return before == null ? "" : t("stuck.retried", Formats.moment(before));
  }

  /** Asks for it and says what came of that. */
  public void ask(DossierCode code) {
    switch (retries.retry(code, actor.get())) {
      case ActResult.Done done -> Toasts.done(t("stuck.retry.done", code.value()));
      case ActResult.AlreadyDone before ->
          Toasts.tell(t("stuck.retry.before", before.by(), Formats.moment(before.at())));
      case ActResult.Refused refused -> Toasts.tell(Texts.of(refused.reason()));
    }
  }
}
