package vn.motcua.local.drive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/**
 * One way through a process.
 *
 * @param name what is special about it, for the report
 * @param facts every declared fact of the procedure
 * @param outcomes element id → outcomes by visit; after the last one, or where absent, the task's
 *     forward outcome is taken
 * @param mismatches service tasks whose register refuses
 * @param interruption message published as soon as the first task exists
 */
public record Scenario(
    String name,
    Channel channel,
    Map<String, Object> facts,
    Map<String, List<String>> outcomes,
    Set<String> mismatches,
    @Nullable String interruption) {

  public Scenario {
    facts = Map.copyOf(facts);
    outcomes = Map.copyOf(outcomes);
    mismatches = Set.copyOf(mismatches);
  }

  static Scenario straight(Map<String, Object> facts) {
    return new Scenario("straight", Channel.DIRECT, facts, Map.of(), Set.of(), null);
  }

  Scenario named(String other) {
    return new Scenario(other, channel, facts, outcomes, mismatches, interruption);
  }

  Scenario with(Channel other) {
    return new Scenario(name, other, facts, outcomes, mismatches, interruption);
  }

  Scenario with(String element, List<String> visits) {
    return new Scenario(name, channel, facts, Map.of(element, visits), mismatches, interruption);
  }

  Scenario withMismatch(String element) {
    return new Scenario(name, channel, facts, outcomes, Set.of(element), interruption);
  }

  Scenario interruptedBy(String message) {
    return new Scenario(name, channel, facts, outcomes, mismatches, message);
  }
}
