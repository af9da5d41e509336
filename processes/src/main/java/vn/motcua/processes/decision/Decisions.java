package vn.motcua.processes.decision;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.model.UnreadableModel;

/** Evaluates the decisions of one procedure, outside the engine but with its FEEL. */
public final class Decisions {

  private static final DmnEngine ENGINE = new DmnEngine.Builder().build();

  private record Decision(ParsedDmn dmn, TreeSet<String> facts) {}

  private final Map<String, Decision> decisions;
  private final Map<String, Boolean> declared;
  private final CompiledProcess process;

  private Decisions(CompiledProcess process) {
    this.process = process;
    this.declared = DeclaredFacts.of(process);
    Map<String, Decision> parsed = new LinkedHashMap<>();
    process.decisions().forEach(resource -> parsed.put(resource.id(), parse(resource)));
    this.decisions = parsed;
  }

  /**
   * Parses the DMN once; the result may be kept and shared between threads.
   *
   * @throws DecisionFailed when a DMN file cannot be parsed
   */
  public static Decisions of(CompiledProcess process) {
    return new Decisions(process);
  }

  /** Why a DMN file cannot be parsed; empty when it can. */
  public static Optional<String> failure(Resource file) {
    try {
      parse(file);
      return Optional.empty();
    } catch (DecisionFailed e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Ids of the components this dossier must contain.
   *
   * @throws DecisionFailed when a required fact is missing
   */
  public List<String> requiredComponents(Map<String, ?> facts) {
    List<String> required = new ArrayList<>();
    for (Object value : rows(EngineNames.componentsDecision(process.code()), Map.of(), facts)) {
      Object id = value instanceof Map<?, ?> row ? row.get("component") : value;
      if (id != null) {
        required.add(id.toString());
      }
    }
    return required;
  }

  /**
   * The fee; {@code dong} is null where the source states none.
   *
   * @param receivedOn the day of receipt, in Vietnam
   */
  public FeeQuote fee(Channel channel, Map<String, ?> facts, LocalDate receivedOn) {
    List<FeeQuote.Item> items = new ArrayList<>();
    String id = EngineNames.feeDecision(process.code());
    for (Object value : rows(id, inputs(channel, receivedOn), facts)) {
      Map<?, ?> row = (Map<?, ?>) value;
      Number dong = (Number) row.get("dong");
      items.add(new FeeQuote.Item(dong == null ? null : dong.longValue(), text(row, "source")));
    }
    return FeeQuote.of(items);
  }

  /** The deadline rule for a channel and case. */
  public DeadlineQuote deadline(Channel channel, Map<String, ?> facts) {
    Object value =
        evaluate(EngineNames.deadlineDecision(process.code()), inputs(channel, null), facts);
    if (!(value instanceof Map<?, ?> row)) {
      throw new DecisionFailed("The deadline decision gave no row for " + channel);
    }
    Number amount = (Number) row.get("amount");
    String cutoff = text(row, "cutoff");
    List<String> excluded =
        row.get("excluded") instanceof List<?> list
            ? list.stream().map(Object::toString).toList()
            : List.of();
    return new DeadlineQuote(
        amount == null ? null : amount.intValue(),
        DeadlineUnit.valueOf(text(row, "unit")),
        cutoff.isEmpty() ? null : LocalTime.parse(cutoff),
        excluded,
        text(row, "source"));
  }

  private static Map<String, Object> inputs(Channel channel, @Nullable LocalDate receivedOn) {
    Map<String, Object> inputs = new HashMap<>(Map.of(EngineNames.CHANNEL, channel.name()));
    if (receivedOn != null) {
      inputs.put(EngineNames.RECEIVED_ON, receivedOn.toString());
    }
    return inputs;
  }

  private List<?> rows(String id, Map<String, Object> inputs, Map<String, ?> facts) {
    Object value = evaluate(id, inputs, facts);
    if (value instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }

  private @Nullable Object evaluate(String id, Map<String, Object> inputs, Map<String, ?> given) {
    Decision decision = decisions.get(id);
    if (decision == null) {
      throw new DecisionFailed("There is no decision " + id);
    }
    Map<String, Object> variables = new HashMap<>(inputs);
    variables.put(EngineNames.FACTS, facts(decision, id, given));
    var result = ENGINE.eval(decision.dmn(), id, variables);
    if (result.isLeft()) {
      String why = result.left().toOption().get().failure().message();
      throw new DecisionFailed("Decision " + id + " failed: " + why);
    }
    var value = result.toOption().get();
    return value.isNil() ? null : Plain.of(value.value());
  }

  /** An optional fact not given is null; a required or undeclared one is a mistake. */
  private Map<String, Object> facts(Decision decision, String id, Map<String, ?> given) {
    Map<String, Object> facts = new HashMap<>(given);
    TreeSet<String> missing = new TreeSet<>();
    for (String fact : decision.facts()) {
      if (!facts.containsKey(fact)) {
        if (Boolean.FALSE.equals(declared.get(fact))) {
          facts.put(fact, null);
        } else {
          missing.add(fact);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new DecisionFailed("Decision " + id + " needs the facts " + missing);
    }
    return facts;
  }

  private static Decision parse(Resource resource) {
    Document document;
    try {
      document = BpmnFile.document(resource.xml());
    } catch (UnreadableModel e) {
      throw new DecisionFailed(resource.name() + ": " + e.getMessage());
    }
    ParsedDmn dmn = dmn(resource);
    TreeSet<String> facts = new TreeSet<>();
    var texts = document.getElementsByTagNameNS("*", "text");
    for (int i = 0; i < texts.getLength(); i++) {
      String feel = Objects.toString(texts.item(i).getTextContent(), "");
      facts.addAll(DeclaredFacts.in(feel));
    }
    return new Decision(dmn, facts);
  }

  private static ParsedDmn dmn(Resource resource) {
    try {
      var parsed = ENGINE.parse(new ByteArrayInputStream(resource.bytes()));
      if (parsed.isRight()) {
        return parsed.toOption().get();
      }
      String why = parsed.left().toOption().get().message();
      throw new DecisionFailed(resource.name() + ": " + why);
    } catch (ModelException e) {
      throw new DecisionFailed(resource.name() + ": " + e.getMessage());
    }
  }

  private static String text(Map<?, ?> row, String key) {
    return Objects.toString(row.get(key), "");
  }
}
