package vn.motcua.tasklist.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Receipt;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.shell.SignedIn;

/** Takes in at the desk what a citizen was asked for, in the name of its official. */
@Component
@Scope("prototype")
public final class ReceptionDesk {

  private final Intake intake;
  private final PaperDesk papers;
  private final Clock clock;
  private final Supplier<Actor> actor;

  ReceptionDesk(Intake intake, PaperDesk papers, Clock clock, SignedIn signedIn) {
    this.intake = intake;
    this.papers = papers;
    this.clock = clock;
    this.actor = signedIn.present();
  }

  /** What the dossier waits for and the official may take in; empty for who is at no desk. */
  public Optional<CaseFile.Asked> open(CaseFile file) {
    return actor.get().is(Role.DESK)
        ? file.asked().stream().filter(asked -> asked.answeredAt() == null).findFirst()
        : Optional.empty();
  }

  /** What is still to be paid and the official may take note of, in đồng; empty otherwise. */
  public Optional<Long> due(CaseFile file) {
    boolean waits = file.payments().stream().anyMatch(payment -> payment.receipt() == null);
    return waits ? intake.obligationDue(file.code(), actor.get()) : Optional.empty();
  }

  PaperDesk papers() {
    return papers;
  }

  FollowUpResult receive(DossierCode code, List<SubmittedPaper> given, String key) {
    return intake.supplement(code, given, key, new Origin.Desk(actor.get()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  /**
   * Takes note of a receipt on paper. Today it was paid by now; of another day a receipt names no
   * hour, so it stands at noon.
   */
  FollowUpResult paid(DossierCode code, String number, long dong, LocalDate day) {
    Instant at =
        day.equals(today())
            ? clock.instant().truncatedTo(ChronoUnit.MICROS)
            : day.atTime(LocalTime.NOON).atZone(WorkingCalendar.ZONE).toInstant();
    return intake.obligationSettled(
        code, new Receipt(number, dong, at), new Origin.Desk(actor.get()));
  }
}
