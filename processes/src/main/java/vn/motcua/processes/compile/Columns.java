package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.CHANNEL;
import static vn.motcua.processes.contract.EngineNames.FACTS;
import static vn.motcua.processes.contract.EngineNames.RECEIVED_ON;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.feel.Cases;
import vn.motcua.processes.feel.Constraint;
import vn.motcua.processes.feel.Domain;

/** Spreads the condition of a rule over columns that a designer can read. */
final class Columns {

  private static final String TRUE = "true";

  private final Map<String, Fact> facts;
  private final Column channel;

  Columns(Procedure procedure) {
    this.facts =
        procedure.facts().stream()
            .collect(Collectors.toMap(fact -> FACTS + "." + fact.id(), fact -> fact, (a, b) -> a));
    this.channel =
        new Column(
            CHANNEL,
            "Cách thức nộp",
            "string",
            procedure.channels().stream().map(offered -> quoted(offered.name())).toList());
  }

  /** Column → cell for a condition; a condition that cannot be spread has a column of its own. */
  Map<Column, String> when(@Nullable String condition) {
    Map<Column, String> cells = new LinkedHashMap<>();
    if (condition != null) {
      Optional<Map<String, Constraint>> parts = Cases.of(condition).filter(this::known);
      if (parts.isPresent()) {
        parts.get().forEach((path, constraint) -> cells.put(column(path), constraint.cell()));
      } else {
        String whole = condition.strip();
        cells.put(new Column(whole, whole, "boolean", List.of()), TRUE);
      }
    }
    return cells;
  }

  /** The same, for one channel only. */
  Map<Column, String> when(@Nullable Channel only, @Nullable String condition) {
    Map<Column, String> cells = new LinkedHashMap<>();
    if (only != null) {
      cells.put(channel, quoted(only.name()));
    }
    cells.putAll(when(condition));
    return cells;
  }

  /** Adds the days of receipt a rule holds for. */
  static void received(
      @Nullable LocalDate from, @Nullable LocalDate until, Map<Column, String> cells) {
    if (from != null || until != null) {
      String day = "date(" + RECEIVED_ON + ")";
      cells.put(
          new Column(day, "Ngày tiếp nhận", "date", List.of()),
          new Constraint.Range(from, true, until, true).cell());
    }
  }

  /** A rule as constraints, for finding out which cases are left. */
  static Map<String, Constraint> constraints(@Nullable Channel only, @Nullable String condition) {
    Map<String, Constraint> rule = new LinkedHashMap<>();
    if (only != null) {
      rule.put(CHANNEL, new Constraint.Is(only.name()));
    }
    if (condition != null) {
      Cases.of(condition)
          .ifPresentOrElse(
              rule::putAll, () -> rule.put(condition.strip(), new Constraint.Is(true)));
    }
    return rule;
  }

  /** What channel and facts can be. */
  Map<String, Domain> domains(Procedure procedure) {
    Map<String, Domain> domains = new LinkedHashMap<>();
    domains.put(
        CHANNEL, Domain.oneOf(procedure.channels().stream().map(Channel::name).toList(), false));
    facts.forEach((path, fact) -> domains.put(path, domain(fact)));
    return domains;
  }

  private static Domain domain(Fact fact) {
    boolean optional = !fact.required();
    return switch (fact.type()) {
      case BOOLEAN -> Domain.any(Domain.Type.BOOLEAN, optional);
      case NUMBER -> Domain.any(Domain.Type.NUMBER, optional);
      case STRING -> Domain.any(Domain.Type.STRING, optional);
      case CHOICE ->
          Domain.oneOf(fact.choices().stream().map(choice -> choice.value()).toList(), optional);
    };
  }

  private boolean known(Map<String, Constraint> parts) {
    return facts.keySet().containsAll(parts.keySet());
  }

  private Column column(String path) {
    Fact fact = facts.get(path);
    String type =
        switch (fact.type()) {
          case BOOLEAN -> "boolean";
          case NUMBER -> "number";
          case STRING, CHOICE -> "string";
        };
    List<String> values =
        fact.type() == FactType.CHOICE
            ? fact.choices().stream().map(choice -> quoted(choice.value())).toList()
            : List.of();
    return new Column(path, fact.name().vi(), type, values);
  }

  private static String quoted(String text) {
    return Constraint.quoted(text);
  }
}
