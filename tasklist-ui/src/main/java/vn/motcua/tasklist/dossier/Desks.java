package vn.motcua.tasklist.dossier;

import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.tasklist.act.ActDesk;
import vn.motcua.tasklist.desk.ReceptionDesk;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.queue.NextTask;

/** Everything a dossier's page asks and does, in the name of the official who looks at it. */
@Component
@Scope("prototype")
record Desks(
    DossierDesk dossier,
    ChangeDesk changes,
    DeadlineDesk deadlines,
    KeepingDesk keeping,
    DocumentDesk documents,
    ActDesk acts,
    ReceptionDesk reception,
    PaperDesk papers,
    NextTask next) {}
