package vn.motcua.tasklist.dossier;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.queue.TaskNews;
import vn.motcua.tasklist.shell.SignedIn;

/** What an open dossier hears of the others who work on it. */
@Component
@Scope("prototype")
final class ChangeDesk {

  private final HistoryQueries history;
  private final TaskNews news;
  private final Supplier<Actor> actor;

  ChangeDesk(HistoryQueries history, TaskNews news, SignedIn signedIn) {
    this.history = history;
    this.news = news;
    this.actor = signedIn.present();
  }

  /** When somebody else last changed the dossier; empty where nobody has. */
  Optional<Instant> changed(DossierCode code) {
    return history.changedByOthers(code, actor.get());
  }

  /** Has the runnable called, on another thread, when that may have happened again. */
  Registration follow(DossierCode code, Runnable heard) {
    return news.subscribe(code, heard);
  }
}
