package vn.motcua.local.drive;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.paths.FlowNode;
import vn.motcua.local.paths.Trigger;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.contract.Messages;

/** What comes from outside: people's acts, the supplement, the payment, time that passes. */
final class Outside {
  private static final Duration MESSAGE_LIFE = Duration.ofHours(1);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofDays(31);
  private static final Pattern DURATION = Pattern.compile("P[0-9DTHMS.]{2,20}");

  private final EngineDoor door;
  private final Patience patience;
  private final @Nullable EngineClock clock;
  private Duration wanted = Duration.ZERO;

  Outside(EngineDoor door, Patience patience, @Nullable EngineClock clock) {
    this.door = door;
    this.patience = patience;
    this.clock = clock;
  }

  /** A node waits: what it waits for comes. */
  void answer(Run run, String element, long key) {
    FlowNode node = run.model.nodes().get(element);
    if (node == null || run.model.racedBy(element).isPresent()) {
      return;
    }
    if (disturb(run, element, key)) {
      return;
    }
    if (node.waits()) {
      happen(run, node, key);
    } else {
      run.model.firstAfter(node).ifPresent(first -> happen(run, first, key));
    }
  }

  /**
   * What the path says happens here instead of, or before, the usual; false where it is nothing.
   */
  boolean disturb(Run run, String element, long key) {
    FlowNode event = run.event(element);
    if (event == null) {
      return false;
    }
    if (!event.interrupting()) {
      run.hold(event.id(), new Run.Held(key, element));
    }
    happen(run, event, key);
    return true;
  }

  /** An event at the border has happened and the activity goes on. */
  void goOn(Run run, Run.Held activity) {
    FlowNode node = run.model.nodes().get(activity.element());
    if (node != null && node.person()) {
      complete(run, activity.key());
    } else {
      answer(run, activity.element(), activity.key());
    }
  }

  /** A person completes a task as the path says. */
  void complete(Run run, long task) {
    String element = run.element(task);
    Map<String, Object> completion = run.completion(element);
    patience.send(
        "complete " + element + " of " + run, () -> door.tasks().completeAsync(task, completion));
  }

  void publish(Run run, String message, long key) {
    Map<String, Object> brought =
        Messages.brings(message).stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> Map.of(EngineNames.ASKED_UNIT, run.dossierCode)));
    patience.send(
        message + " for " + run,
        () ->
            door.messages()
                .publishAsync(
                    message, run.dossierCode, run.dossierCode + ":" + key, MESSAGE_LIFE, brought));
  }

  /** Lets time pass once nothing else moves; true when it did. */
  boolean moveTime(long quietNanos) throws IOException, InterruptedException {
    if (clock == null || wanted.isZero() || quietNanos < QUIET.toNanos()) {
      return false;
    }
    clock.add(wanted.plusSeconds(1));
    wanted = Duration.ZERO;
    return true;
  }

  private void happen(Run run, FlowNode event, long key) {
    if (event.trigger() == Trigger.TIMER) {
      Duration due = duration(event.reference());
      wanted = due.compareTo(wanted) > 0 ? due : wanted;
    } else {
      publish(run, event.reference(), key);
    }
  }

  private static Duration duration(String timer) {
    Matcher matcher = DURATION.matcher(timer);
    try {
      return matcher.find() ? Duration.parse(matcher.group()) : LONG;
    } catch (DateTimeParseException e) {
      return LONG;
    }
  }
}
