package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/**
 * What people and the world outside do, along one way through a process.
 *
 * @param name what is special about it, for the report
 * @param facts every declared fact of the procedure; null where a question is left open
 * @param outcomes task → outcomes by visit; after the last one, or where absent, the forward
 *     outcome is taken
 * @param errors job → the BPMN error its worker throws, at every visit
 * @param events waiting node → the event that happens there instead of the usual one
 * @param messages published as soon as the first task exists, for event sub-processes
 */
public record Scenario(
    String name,
    Channel channel,
    Map<String, Object> facts,
    Map<String, List<String>> outcomes,
    Map<String, String> errors,
    Map<String, String> events,
    List<String> messages) {

  public Scenario {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    outcomes = Map.copyOf(outcomes);
    errors = Map.copyOf(errors);
    events = Map.copyOf(events);
    messages = List.copyOf(messages);
  }

  /** At the desk, nothing special, every task forward. */
  static Scenario straight(Map<String, Object> facts) {
    return new Scenario("straight", Channel.DIRECT, facts, Map.of(), Map.of(), Map.of(), List.of());
  }

  /** The outcome chosen at a visit, counted from 0; null = none, the forward one is taken. */
  public @Nullable String outcome(String task, int visit) {
    List<String> chosen = outcomes.getOrDefault(task, List.of());
    return visit < chosen.size() ? chosen.get(visit) : null;
  }

  Scenario named(String other) {
    return new Scenario(other, channel, facts, outcomes, errors, events, messages);
  }

  Scenario with(Channel other) {
    return new Scenario(name, other, facts, outcomes, errors, events, messages);
  }

  Scenario withOutcome(String task, String outcome) {
    Map<String, List<String>> more = new LinkedHashMap<>(outcomes);
    List<String> visits = new ArrayList<>(outcomes.getOrDefault(task, List.of()));
    visits.add(outcome);
    more.put(task, visits);
    return new Scenario(name, channel, facts, more, errors, events, messages);
  }

  Scenario withError(String job, String code) {
    Map<String, String> more = new LinkedHashMap<>(errors);
    more.put(job, code);
    return new Scenario(name, channel, facts, outcomes, more, events, messages);
  }

  Scenario withEvent(String waiting, String event) {
    Map<String, String> more = new LinkedHashMap<>(events);
    more.put(waiting, event);
    return new Scenario(name, channel, facts, outcomes, errors, more, messages);
  }

  Scenario withMessage(String message) {
    List<String> more = new ArrayList<>(messages);
    more.add(message);
    return new Scenario(name, channel, facts, outcomes, errors, events, more);
  }
}
