package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.paths.Tokens.Token;
import vn.motcua.processes.contract.EngineNames;

/**
 * Walks a model along a scenario as the engine would, so that a way can be foreseen and then
 * compared with what the engine did.
 */
final class Walk {
  private static final int MOST_STEPS = 5_000;

  private final FlowModel model;
  private final Tables tables;
  private final Scenario scenario;
  private final Map<String, @Nullable Object> variables;
  private final Tokens tokens;
  private final Map<String, Integer> visits = new HashMap<>();
  private boolean messagesDue;

  private Walk(FlowModel model, Tables tables, Scenario scenario, Map<String, Object> variables) {
    this.model = model;
    this.tables = tables;
    this.scenario = scenario;
    this.variables = new HashMap<>(variables);
    this.tokens = new Tokens(model, (owner, parent) -> complete(owner, parent, Map.of()));
    this.messagesDue = !scenario.messages().isEmpty();
  }

  /**
   * Walks from the start.
   *
   * @param variables what the dossier brings
   * @throws NotWalkable when the model holds something the walk does not know
   */
  static Route along(
      FlowModel model, Tables tables, Scenario scenario, Map<String, Object> variables) {
    Walk walk = new Walk(model, tables, scenario, variables);
    walk.tokens.begin(model.start(model.processId()), walk.tokens.root);
    Token token = walk.tokens.next();
    for (int step = 0; step < MOST_STEPS && token != null; step++) {
      walk.at(token);
      token = walk.tokens.next();
    }
    return walk.tokens.route();
  }

  private void at(Token token) {
    FlowNode node = token.node();
    Frame frame = token.frame();
    tokens.enters(node);
    switch (node.kind()) {
      case PASS, BOUNDARY -> complete(node, frame, Map.of());
      case USER -> person(token);
      case CATCH -> {
        if (!disturbed(token)) {
          complete(node, frame, Map.of());
        }
      }
      case JOB -> job(node, frame);
      case DECISION -> decide(node, frame);
      case EXCLUSIVE -> choose(node, frame, 1);
      case INCLUSIVE -> choose(node, frame, Integer.MAX_VALUE);
      case PARALLEL -> parallel(token);
      case EVENT_BASED -> race(node, frame);
      case SUB_PROCESS -> tokens.begin(model.start(node.id()), new Frame(node, frame));
      case END -> end(node, frame);
      case EVENT_SUB_PROCESS, UNKNOWN ->
          throw new NotWalkable(node.id() + " is of a kind that the walk does not follow.");
    }
  }

  private void complete(FlowNode node, Frame frame, Map<String, @Nullable Object> locals) {
    map(node, locals);
    tokens.leave(node, frame, model.outgoing(node));
  }

  private void map(FlowNode node, Map<String, @Nullable Object> locals) {
    Map<String, @Nullable Object> scope = new HashMap<>(variables);
    scope.putAll(locals);
    if (node.outputs().isEmpty()) {
      variables.putAll(locals);
    }
    node.outputs().forEach((target, source) -> variables.put(target, Feel.value(source, scope)));
  }

  private void person(Token token) {
    if (messagesDue) {
      messagesDue = false;
      if (interrupted(token)) {
        return;
      }
    }
    if (disturbed(token)) {
      return;
    }
    FlowNode node = token.node();
    String chosen = scenario.outcome(node.id(), visit(node) - 1);
    String forward = node.outcomes().isEmpty() ? EngineNames.DONE : node.outcomes().getFirst();
    Map<String, @Nullable Object> locals =
        StartVariables.completion(chosen == null ? forward : chosen);
    complete(node, token.frame(), locals);
  }

  private int visit(FlowNode node) {
    return visits.merge(node.id(), 1, Integer::sum);
  }

  /** Event sub-processes run before the task goes on; an interrupting one takes its place. */
  private boolean interrupted(Token token) {
    List<FlowNode> beside = new ArrayList<>();
    for (String message : scenario.messages()) {
      Optional<FlowNode> event = model.eventSubProcess(model.processId(), Trigger.MESSAGE, message);
      if (event.isPresent() && model.start(event.get().id()).interrupting()) {
        tokens.kill(tokens.root);
        tokens.enter(event.get(), tokens.root);
        return true;
      }
      event.ifPresent(beside::add);
    }
    if (beside.isEmpty()) {
      return false;
    }
    tokens.later(token);
    beside.forEach(event -> tokens.enter(event, tokens.root));
    return true;
  }

  /** A boundary event happens at the first visit; true when it ends the activity. */
  private boolean disturbed(Token token) {
    String event = scenario.events().get(token.node().id());
    if (event == null || visits.merge("event:" + event, 1, Integer::sum) > 1) {
      return false;
    }
    FlowNode boundary = model.node(event);
    tokens.enters(boundary);
    if (boundary.interrupting()) {
      complete(boundary, token.frame(), Map.of());
      return true;
    }
    tokens.begin(boundary, token.frame());
    return false;
  }

  private void job(FlowNode node, Frame frame) {
    String error = scenario.errors().get(node.id());
    if (error == null) {
      complete(node, frame, Map.of());
    } else {
      raise(error, node, frame);
    }
  }

  /** An error goes outwards until somebody catches it. */
  private void raise(String code, FlowNode from, Frame at) {
    FlowNode activity = from;
    for (Frame frame = at; frame != null; frame = frame.parent) {
      Optional<FlowNode> caught =
          model.boundariesOf(activity).stream()
              .filter(node -> node.trigger() == Trigger.ERROR)
              .filter(node -> node.reference().isEmpty() || node.reference().equals(code))
              .findFirst();
      if (caught.isPresent()) {
        tokens.enters(caught.get());
        complete(caught.get(), frame, Map.of());
        return;
      }
      tokens.kill(frame);
      String scope = frame.owner == null ? model.processId() : frame.owner.id();
      Optional<FlowNode> event = model.eventSubProcess(scope, Trigger.ERROR, code);
      if (event.isPresent()) {
        tokens.enter(event.get(), frame);
        return;
      }
      activity = frame.owner == null ? activity : frame.owner;
    }
  }

  private void decide(FlowNode node, Frame frame) {
    Object decision = Feel.value(node.decision(), variables);
    @Nullable Object answer = tables.evaluate(String.valueOf(decision), variables);
    Map<String, @Nullable Object> locals = new HashMap<>();
    locals.put(node.result(), answer);
    complete(node, frame, locals);
  }

  private void choose(FlowNode node, Frame frame, int most) {
    List<Flow> ways = model.outgoing(node);
    List<Flow> chosen =
        ways.stream()
            .filter(way -> !way.id().equals(node.defaultFlow()))
            .filter(way ->
                way.condition() == null
                    || Boolean.TRUE.equals(Feel.value(way.condition(), variables)))
            .limit(most)
            .toList();
    if (chosen.isEmpty()) {
      chosen = ways.stream().filter(way -> way.id().equals(node.defaultFlow())).toList();
    }
    if (!chosen.isEmpty()) {
      tokens.leave(node, frame, chosen);
    }
  }

  private void parallel(Token token) {
    FlowNode node = token.node();
    int ways = model.incoming(node).size();
    if (token.frame().joined(node, token.via(), ways)) {
      token.frame().alive -= ways - 1;
      tokens.leave(node, token.frame(), model.outgoing(node));
    }
  }

  private void race(FlowNode node, Frame frame) {
    String event = scenario.events().get(node.id());
    model.outgoing(node).stream()
        .filter(way -> event == null || way.target().equals(event))
        .findFirst()
        .ifPresent(way -> tokens.leave(node, frame, List.of(way)));
  }

  private void end(FlowNode node, Frame frame) {
    tokens.completes(node);
    switch (node.trigger()) {
      case TERMINATE -> {
        tokens.kill(frame);
        frame.alive = 1;
        tokens.use(frame);
      }
      case ERROR -> raise(node.reference(), node, frame);
      default -> tokens.use(frame);
    }
  }
}
