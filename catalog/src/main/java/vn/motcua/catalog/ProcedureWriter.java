package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a procedure out as YAML: fixed order of keys, absent instead of null. */
final class ProcedureWriter {

  private static final String HEAD =
      "# yaml-language-server: $schema=../../schema/procedure.schema.json\n";

  private ProcedureWriter() {}

  static String write(Procedure procedure) {
    return HEAD + YamlText.of(tree(procedure));
  }

  static Map<String, Object> tree(Procedure procedure) {
    Keys keys =
        new Keys()
            .put("code", procedure.code().value())
            .put("name", text(procedure.name()))
            .put("field", procedure.field())
            .put("levels", each(procedure.levels(), Level::key))
            .put("agency", procedure.agency())
            .put("department", procedure.department())
            .put("channels", each(procedure.channels(), Channel::key))
            .put("online", procedure.online().key())
            .put("deadlines", each(procedure.deadlines(), ProcedureWriter::deadline))
            .put("fees", each(procedure.fees(), ProcedureWriter::fee))
            .putUnlessEmpty("facts", each(procedure.facts(), ProcedureWriter::fact))
            .put("components", each(procedure.components(), ProcedureWriter::component))
            .put("result", text(procedure.result()))
            .put("legalBasis", procedure.legalBasis());
    if (procedure.flowName() == null) {
      keys.put("steps", each(procedure.steps(), StepWriter::step));
    } else {
      keys.put("flow", procedure.flowName());
      Map<String, Object> budgets = new LinkedHashMap<>();
      for (Step step : procedure.steps()) {
        BigDecimal hours = step.budgetHours();
        if (hours != null) {
          budgets.put(step.id(), hours);
        }
      }
      keys.put("budgets", budgets.isEmpty() ? null : budgets);
    }
    keys.put("flowRule", procedure.flowRule());
    return keys.put("linkedWith", procedure.linkedWith())
        .put("effective", effective(procedure.effective()))
        .put("provenance", provenance(procedure.provenance()))
        .put("open", each(procedure.open(), OpenPoint::key))
        .map();
  }

  static Map<String, Object> text(Text text) {
    return new Keys().put("vi", text.vi()).put("en", text.en()).map();
  }

  private static Map<String, Object> deadline(DeadlineRule rule) {
    Channel channel = rule.channel();
    return new Keys()
        .put("channel", channel == null ? null : channel.key())
        .put("when", rule.when())
        .put("amount", rule.amount())
        .put("unit", rule.unit().key())
        .put("cutoff", rule.cutoff() == null ? null : String.valueOf(rule.cutoff()))
        .putUnlessEmpty("excluded", rule.excluded())
        .put("source", rule.source())
        .map();
  }

  private static Map<String, Object> fee(FeeRule rule) {
    Channel channel = rule.channel();
    return new Keys()
        .put("channel", channel == null ? null : channel.key())
        .put("when", rule.when())
        .put("from", rule.from() == null ? null : String.valueOf(rule.from()))
        .put("until", rule.until() == null ? null : String.valueOf(rule.until()))
        .put("dong", rule.dong())
        .put("per", rule.per())
        .put("source", rule.source())
        .map();
  }

  private static Map<String, Object> fact(Fact fact) {
    return new Keys()
        .put("id", fact.id())
        .put("name", text(fact.name()))
        .put("type", fact.type().key())
        .putUnlessEmpty(
            "choices",
            each(
                fact.choices(),
                choice ->
                    new Keys().put("value", choice.value()).put("name", text(choice.name())).map()))
        .put("required", fact.required() ? true : null)
        .map();
  }

  private static Map<String, Object> component(Component component) {
    return new Keys()
        .put("id", component.id())
        .put("name", text(component.name()))
        .put("originals", component.originals() == 0 ? null : component.originals())
        .put("copies", component.copies() == 0 ? null : component.copies())
        .put("requiredWhen", component.requiredWhen())
        .map();
  }

  private static Map<String, Object> effective(Effective effective) {
    return new Keys()
        .put("from", effective.from().toString())
        .put("until", effective.until() == null ? null : String.valueOf(effective.until()))
        .map();
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    return new Keys()
        .put("publishedBy", provenance.publishedBy())
        .putUnlessEmpty("unstated", provenance.unstated())
        .putUnlessEmpty("notes", provenance.notes())
        .map();
  }

  static <T> List<Object> each(Collection<T> items, Function<T, ? extends Object> write) {
    return items.stream().<Object>map(write).toList();
  }

  /** A map in the order of writing that leaves out what is absent. */
  static final class Keys {

    private final Map<String, Object> map = new LinkedHashMap<>();

    Keys put(String key, @Nullable Object value) {
      if (value != null) {
        map.put(key, value);
      }
      return this;
    }

    Keys putUnlessEmpty(String key, List<?> values) {
      return values.isEmpty() ? this : put(key, values);
    }

    Map<String, Object> map() {
      return map;
    }
  }
}
