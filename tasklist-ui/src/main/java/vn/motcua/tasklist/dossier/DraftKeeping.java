package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.dossiers.draft.DraftPlace;
import vn.motcua.dossiers.draft.DraftResult;
import vn.motcua.tasklist.form.FormDraft;
import vn.motcua.tasklist.form.FormView;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Has a form kept as it is typed, and asks where two people typed into one field. */
final class DraftKeeping implements Serializable {

  private final transient KeepingDesk desk;
  private final transient DraftPlace place;
  private final FormView form;
  private final Map<String, String> labels;
  private boolean told;

  /**
   * @param labels what the fields are called on screen, by their keys
   */
  DraftKeeping(KeepingDesk desk, DraftPlace place, FormView form, Map<String, String> labels) {
    this.desk = desk;
    this.place = place;
    this.form = form;
    this.labels = Map.copyOf(labels);
    form.setDraft(
        new FormDraft(
            place,
            desk.key(),
            desk.kept(place),
            Map.of(
                "kept", t("dossier.draft.kept"),
                "sending", t("dossier.draft.sending"),
                "local", t("dossier.draft.local"),
                "restored", t("dossier.draft.restored"))));
    form.onTyped(this::keep);
    form.onRestored(count -> Toasts.tell(t("dossier.draft.restored.told", count)));
  }

  private void keep(List<DraftField.Typed> typed) {
    switch (desk.keep(place, typed)) {
      case DraftResult.Kept kept -> {
        told = false;
        form.kept(
            kept.revisions(),
            kept.conflicts().stream().map(DraftField::field).toList(),
            Formats.time(Instant.now()));
        kept.conflicts().forEach(this::ask);
      }
      case DraftResult.Refused refused -> {
        form.notKept();
        if (!told) {
          told = true;
          Toasts.problem(Texts.of(refused.reason()));
        }
      }
    }
  }

  private void ask(DraftField found) {
    new ConflictDialog(
            labels.getOrDefault(found.field(), found.field()),
            found,
            desk.isOwn(found),
            () -> form.take(found),
            () -> form.insist(found))
        .open();
  }
}
