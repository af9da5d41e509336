package vn.motcua.tasklist.paper;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.paper.PhoneInvitation;
import vn.motcua.dossiers.paper.PhoneUploads;
import vn.motcua.dossiers.paper.Receipt;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.dossiers.paper.ReceivedFiles;
import vn.motcua.tasklist.shell.SignedIn;

/** What a screen does with papers on their way in, in the name of its official. */
@Component
@Scope("prototype")
public final class PaperDesk {

  private final ReceivedFiles files;
  private final PhoneUploads phones;
  private final PaperNews news;
  private final Supplier<Actor> actor;

  PaperDesk(ReceivedFiles files, PhoneUploads phones, PaperNews news, SignedIn signedIn) {
    this.files = files;
    this.phones = phones;
    this.news = news;
    this.actor = signedIn.present();
  }

  /** Takes in what was dragged or chosen. */
  public Receipt upload(String fileName, byte[] content) {
    return files.upload(fileName, content, actor.get());
  }

  /** What waits for the official. */
  public List<ReceivedFile> waiting() {
    return files.of(actor.get());
  }

  /** Throws a waiting file away. */
  public void discard(ReceivedFile file) {
    files.discard(file.id(), actor.get());
  }

  /** Opens the way for one phone. */
  PhoneInvitation invite(@Nullable DossierCode dossier) {
    return phones.invite(dossier, actor.get());
  }

  void close(PhoneInvitation invitation) {
    phones.close(invitation, actor.get());
  }

  /** Has the runnable called, on another thread, when something came for the official. */
  Registration subscribe(Runnable came) {
    return news.subscribe(actor.get().username(), came);
  }
}
