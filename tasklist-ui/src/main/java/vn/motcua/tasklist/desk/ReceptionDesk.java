package vn.motcua.tasklist.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.shell.SignedIn;

/** Takes in at the desk what a citizen was asked for, in the name of its official. */
@Component
@Scope("prototype")
public final class ReceptionDesk {

  private final Intake intake;
  private final PaperDesk papers;
  private final Supplier<Actor> actor;

  ReceptionDesk(Intake intake, PaperDesk papers, SignedIn signedIn) {
    this.intake = intake;
    this.papers = papers;
    this.actor = signedIn.present();
  }

  /** What the dossier waits for and the official may take in; empty for who is at no desk. */
  public Optional<CaseFile.Asked> open(CaseFile file) {
    return actor.get().is(Role.DESK)
        ? file.asked().stream().filter(asked -> asked.answeredAt() == null).findFirst()
        : Optional.empty();
  }

  PaperDesk papers() {
    return papers;
  }

  FollowUpResult receive(DossierCode code, List<SubmittedPaper> given, String key) {
    return intake.supplement(code, given, key, new Origin.Desk(actor.get()));
  }
}
