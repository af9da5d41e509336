package vn.motcua.tasklist.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.tasklist.shell.Texts;

/** What a procedure asks about the case; papers, fee and time limit depend on the answers. */
final class FactFields {
  private final Map<Fact, Component> fields = new LinkedHashMap<>();

  FactFields(Iterable<Fact> facts, Runnable changed) {
    for (Fact fact : facts) {
      Component field = field(fact);
      ((HasValue<?, ?>) field).addValueChangeListener(change -> changed.run());
      ((HasValue<?, ?>) field).setRequiredIndicatorVisible(fact.required());
      fields.put(fact, field);
    }
  }

  Component[] components() {
    return fields.values().toArray(Component[]::new);
  }

  boolean focus() {
    return fields.values().stream()
        .findFirst()
        .map(field -> {
          ((Focusable<?>) field).focus();
          return true;
        })
        .orElse(false);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Fact id → answer; what was not answered is absent. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    fields.forEach((fact, field) -> {
      Object value = ((HasValue<?, ?>) field).getValue();
      if (value instanceof Choice choice) {
        values.put(fact.id(), choice.value());
      } else if (value != null && !value.equals("")) {
        values.put(fact.id(), value);
      }
    });
    return values;
  }

  /** Fact id → answer as text, to be kept. */
  Map<String, String> state() {
    Map<String, String> state = new LinkedHashMap<>();
    values().forEach((id, value) -> state.put(id, String.valueOf(value)));
    return state;
  }

  /** Takes answers that were kept; false where one has no place any more. */
  boolean restore(Map<String, String> answers) {
    Set<String> open = new HashSet<>(answers.keySet());
    fields.forEach((fact, field) -> {
      String answer = answers.get(fact.id());
      if (answer != null && answer(field, fact, answer)) {
        open.remove(fact.id());
      }
    });
    return open.isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static boolean answer(Component field, Fact fact, String answer) {
    switch (field) {
      case Checkbox box -> box.setValue(Boolean.parseBoolean(answer));
      case TextField text -> text.setValue(answer);
      case BigDecimalField number -> {
        try {
          number.setValue(new BigDecimal(answer));
        } catch (NumberFormatException other) {
          return false;
        }
      }
      default -> {
        Optional<Choice> choice =
            fact.choices().stream().filter(one -> one.value().equals(answer)).findFirst();
        choice.ifPresent(((ComboBox<Choice>) field)::setValue);
        return choice.isPresent();
      }
    }
    return true;
  }

  boolean answered() {
    return fields.entrySet().stream()
        .allMatch(entry ->
            !entry.getKey().required()
                || entry.getValue() instanceof Checkbox
                || !((HasValue<?, ?>) entry.getValue()).isEmpty());
  }

  boolean mark(String field, String message) {
    for (Map.Entry<Fact, Component> entry : fields.entrySet()) {
      if (field.equals("facts." + entry.getKey().id())
          && entry.getValue() instanceof HasValidation input) {
        input.setErrorMessage(message);
        input.setInvalid(true);
        return true;
      }
    }
    return false;
  }

  private static Component field(Fact fact) {
    String name = Texts.of(fact.name());
    return switch (fact.type()) {
      case BOOLEAN -> new Checkbox(name);
      case NUMBER -> new BigDecimalField(name);
      case STRING -> new TextField(name);
      case CHOICE -> {
        ComboBox<Choice> box = new ComboBox<>(name, fact.choices());
        box.setItemLabelGenerator(choice -> Texts.of(choice.name()));
        yield box;
      }
    };
  }
}
