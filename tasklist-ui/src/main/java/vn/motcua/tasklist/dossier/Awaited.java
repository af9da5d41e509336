package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.tasklist.desk.PaymentReception;
import vn.motcua.tasklist.desk.ReceptionDesk;
import vn.motcua.tasklist.desk.SupplementReception;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** What the citizen is waited for and may be taken in here, by whoever looks at the dossier. */
final class Awaited {

  private Awaited() {}

  static List<Component> of(ReceptionDesk desk, Dossier dossier, SerializableRunnable reload) {
    List<Component> notes = new ArrayList<>();
    desk.open(dossier.file()).ifPresent(open -> notes.add(papers(desk, dossier, open, reload)));
    desk.due(dossier.file()).ifPresent(due -> notes.add(payment(desk, dossier, due, reload)));
    return notes;
  }

  private static Div papers(
      ReceptionDesk desk, Dossier dossier, CaseFile.Asked open, SerializableRunnable reload) {
    return note(
        t("dossier.supplement.awaited", open.round(), open.items().size()),
        t("dossier.supplement.receive"),
        Glyph.PAPER,
        () ->
            new SupplementReception(
                desk,
                dossier.file().code(),
                open,
                dossier.version().procedure().components(),
                reload));
  }

  private static Div payment(
      ReceptionDesk desk, Dossier dossier, long due, SerializableRunnable reload) {
    LocalDate since = LocalDate.ofInstant(dossier.file().receivedAt(), WorkingCalendar.ZONE);
    return note(
        due == 0
            ? t("dossier.payment.awaited.unstated")
            : t("dossier.payment.awaited", Formats.dong(due)),
        t("dossier.payment.receive"),
        Glyph.CHECK,
        () -> new PaymentReception(desk, dossier.file().code(), due, since, reload));
  }

  private static Div note(
      String awaited, String act, Glyph glyph, SerializableSupplier<Dialog> dialog) {
    Button take = new Button(act, glyph.icon(), click -> dialog.get().open());
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div note = new Div(new Span(awaited), take);
    note.addClassNames("panel", "dossier-awaited");
    return note;
  }
}
