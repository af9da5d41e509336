package vn.motcua.local.traffic.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.outline.OutlineStep;

/**
 * A procedure as people bring it.
 *
 * @param weight how often it comes, beside the others of its level
 * @param steps the officials' steps of the straight way, in their order
 * @param pace how much slower than others it is handled
 * @param supplement share that is sent back for papers
 */
record Matter(
    ProcedureVersion version,
    long definitionKey,
    double weight,
    List<OutlineStep> steps,
    double pace,
    double supplement) {

  private static final Pattern IS_TRUE = Pattern.compile("facts\\.(\\w+) = true");
  private static final String STEP = "step-";

  Procedure procedure() {
    return version.procedure();
  }

  boolean communes() {
    return procedure().levels().contains(Level.COMMUNE);
  }

  /** The limit that holds for a plain case of the channel. */
  Optional<DeadlineRule> limit(Channel channel) {
    return procedure().deadlines().stream()
        .filter(rule -> rule.channel() == null || rule.channel() == channel)
        .filter(rule -> rule.when() == null)
        .findFirst()
        .or(() -> procedure().deadlines().stream().findFirst());
  }

  /** Whether the step is on the way of a dossier with these facts. */
  boolean taken(OutlineStep step, Map<String, Object> facts) {
    String when =
        procedure().steps().stream()
            .filter(known -> (STEP + known.id()).equals(step.elementId()))
            .findFirst()
            .map(Step::when)
            .orElse(null);
    if (when == null) {
      return true;
    }
    Matcher asked = IS_TRUE.matcher(when);
    return !asked.matches() || Boolean.TRUE.equals(facts.get(asked.group(1)));
  }
}
