package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final ProcedureFilter OFFERED =
      ProcedureFilter.all().withChannel(Channel.DIRECT).withReceivable(true);

  private final transient ProcedureChoices procedures;
  private final ComboBox<ProcedureSummary> choice;
  private final Div questions = new Div();
  private final Runnable changed;
  private FactFields facts;

  /**
   * @param chosen gets the procedure, and whether the official goes on from it by hand
   */
  ProcedurePart(
      ProcedureStore store,
      ProcedureChoices procedures,
      SerializableBiConsumer<ProcedureVersion, Boolean> chosen,
      Runnable changed) {
    super(2, t("desk.procedure"));
    this.procedures = procedures;
    this.choice =
        procedures.box(
            OFFERED, summary -> summary.code().value() + " · " + Texts.of(summary.name()));
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
              chosen.accept(version, change.isFromClient());
            });
      }
    });
    questions.addClassNames("desk-wide", "desk-questions");
    fill(choice, questions);
  }

  Map<String, @Nullable Object> values() {
    return facts.values();
  }

  Optional<ProcedureSummary> choice() {
    return choice.getOptionalValue();
  }

  /** Answers to be kept. */
  Map<String, String> state() {
    return facts.state();
  }

  /** Takes the procedure that was chosen before; false where it is received no longer. */
  boolean restore(String code) {
    Optional<ProcedureSummary> found = procedures.find(OFFERED, code);
    found.ifPresent(choice::setValue);
    return found.isPresent();
  }

  /** Takes answers that were kept; false where one has no place any more. */
  boolean restore(Map<String, String> answers) {
    return facts.restore(answers);
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
