package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.shell.Texts;

/** What is applied for, and what the procedure wants to know about the case. */
final class ProcedurePart extends Section {
  private final ComboBox<ProcedureSummary> choice;
  private final Div questions = new Div();
  private final Runnable changed;
  private FactFields facts;

  ProcedurePart(
      ProcedureStore store,
      ProcedureChoices procedures,
      SerializableConsumer<ProcedureVersion> chosen,
      Runnable changed) {
    super(2, t("desk.procedure"));
    this.choice =
        procedures.box(
            ProcedureFilter.all().withChannel(Channel.DIRECT).withReceivable(true),
            summary -> summary.code().value() + " · " + Texts.of(summary.name()));
    choice.setLabel(t("desk.procedure.choose"));
    this.changed = changed;
    this.facts = new FactFields(List.of(), changed);
    choice.setPlaceholder(t("desk.procedure.hint"));
    choice.addClassName("desk-two");
    choice.setRequired(true);
    choice.addValueChangeListener(change -> {
      ProcedureSummary summary = change.getValue();
      if (summary == null) {
        changed.run();
      } else {
        store
            .current(summary.code())
            .ifPresent(version -> {
              ask(version);
              chosen.accept(version);
            });
      }
    });
    questions.addClassNames("desk-wide", "desk-questions");
    fill(choice, questions);
  }

  Map<String, @Nullable Object> values() {
    return facts.values();
  }

  boolean chosen() {
    return !choice.isEmpty();
  }

  boolean answered() {
    return !choice.isEmpty() && facts.answered();
  }

  /** Puts the question where the case belongs beside the procedure. */
  void place(ComboBox<?> commune) {
    fill(choice, commune, questions);
  }

  void focus() {
    choice.focus();
  }

  /** To the first question of the procedure; false where it asks none. */
  boolean focusQuestion() {
    return facts.focus();
  }

  boolean mark(String field, String message) {
    if (field.equals("procedure")) {
      choice.setErrorMessage(message);
      choice.setInvalid(true);
      return true;
    }
    return facts.mark(field, message);
  }

  private void ask(ProcedureVersion version) {
    facts = new FactFields(version.procedure().facts(), changed);
    questions.removeAll();
    questions.add(facts.components());
    questions.setVisible(!facts.isEmpty());
  }
}
