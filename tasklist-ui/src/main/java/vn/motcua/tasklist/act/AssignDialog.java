package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.tasklist.shell.VietnameseBox;

/** Gives a task to a colleague: by the head of the unit, or by its holder. */
public final class AssignDialog extends ActDialog {

  private final transient ActDesk desk;
  private final long task;
  private final ComboBox<Actor> colleague = new ComboBox<>(t("act.colleague"));

  /**
   * @param delegated whether the holder hands the own task on
   * @param done after it was given
   */
  public AssignDialog(ActDesk desk, long task, boolean delegated, SerializableRunnable done) {
    super(delegated ? Offer.DELEGATE : Offer.ASSIGN);
    this.desk = desk;
    this.task = task;
    List<Actor> colleagues = desk.colleagues(task);
    VietnameseBox.fill(colleague, colleagues, Actor::name);
    colleague.setRequired(true);
    colleague.setWidthFull();
    colleague.setHelperText(colleagues.isEmpty() ? t("act.colleague.none") : "");
    asking(this::carryOut, done, colleague);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        colleague.focus();
      }
    });
  }

  private @Nullable ActResult carryOut() {
    Actor to = colleague.getValue();
    return filled(colleague, to != null, "act.colleague.missing") && to != null
        ? desk.assign(task, to.username())
        : null;
  }
}
