package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkChoice;
import vn.motcua.dossiers.act.bulk.BulkQuestion;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Outcomes;

/** Asks once what the forms of all the tasks ask, before they go forward together. */
final class ForwardDialog extends Dialog {

  private final Map<BulkQuestion, HasValue<?, String>> answers = new LinkedHashMap<>();

  ForwardDialog(BulkDesk desk, List<Long> tasks, BulkChoice choice, BulkBar.Start start) {
    String words = words(choice);
    setHeaderTitle(t("queue.forward.title", words, choice.tasks()));
    setWidth("34rem");
    add(new Paragraph(t("queue.forward.hint")));
    if (choice.tasks() < tasks.size()) {
      String others = handsOver(choice) ? "queue.forward.others-way" : "queue.forward.others";
      add(new Paragraph(t(others, tasks.size() - choice.tasks())));
    }
    List<Long> fit = desk.tasksOf(tasks, choice);
    for (BulkQuestion question : desk.questions(fit, choice)) {
      Component field = field(question);
      add(field);
    }
    Button act = new Button(words, Outcomes.glyph(choice.outcome()).icon());
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    act.getElement().setAttribute("data-key", "mod+Enter");
    act.addClickListener(click -> {
      if (complete()) {
        close();
        start.act(words, fit, new BulkAct.Complete(choice.outcome(), data(choice)));
      }
    });
    getFooter().add(new Button(t("shell.cancel"), click -> close()), act);
    CarefulClose.of(this);
  }

  /** What the button of the choice says. */
  static String words(BulkChoice choice) {
    return handsOver(choice)
        ? t("queue.forward.electronic")
        : Outcomes.button(choice.kind(), choice.outcome());
  }

  private static boolean handsOver(BulkChoice choice) {
    return choice.kind() == StepKind.RETURN;
  }

  private Component field(BulkQuestion question) {
    return switch (question.answer()) {
      case LINE -> asked(question, new TextField(question.label()));
      case TEXT -> asked(question, new TextArea(question.label()));
      case CHOICE -> {
        Select<String> select = new Select<>();
        select.setLabel(question.label());
        select.setItems(question.choices().keySet());
        select.setItemLabelGenerator(value -> question.choices().getOrDefault(value, value));
        yield asked(question, select);
      }
    };
  }

  private <F extends AbstractField<?, String>> F asked(BulkQuestion question, F field) {
    field.getStyle().setWidth("100%");
    field.setRequiredIndicatorVisible(question.required());
    answers.put(question, field);
    return field;
  }

  /** Marks what is missing; the first one gets the focus. */
  private boolean complete() {
    boolean complete = true;
    for (Map.Entry<BulkQuestion, HasValue<?, String>> answer : answers.entrySet()) {
      boolean missing = answer.getKey().required() && text(answer.getValue()).isBlank();
      if (answer.getValue() instanceof HasValidation field) {
        field.setInvalid(missing);
        field.setErrorMessage(missing ? t("queue.forward.missing") : "");
      }
      if (missing && complete && answer.getValue() instanceof Focusable<?> f) {
        f.focus();
      }
      complete &= !missing;
    }
    return complete;
  }

  private Map<String, @Nullable Object> data(BulkChoice choice) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(choice.given());
    answers.forEach((question, field) -> {
      String text = text(field).strip();
      if (!text.isEmpty()) {
        data.put(question.key(), text);
      }
    });
    return data;
  }

  private static String text(HasValue<?, String> field) {
    String value = field.getValue();
    return value == null ? "" : value;
  }
}
