package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;

/** Turns the steps of a procedure into nodes and sequence flows. */
final class FlowBuilder {

  private final Procedure procedure;
  private final Graph graph = new Graph();
  private final StepNodes draw;
  private final List<Segment> segments;
  private final FlowTargets targets;

  private FlowBuilder(Procedure procedure) {
    this.procedure = procedure;
    this.draw = new StepNodes(procedure.code(), graph);
    this.segments = Segment.of(procedure.steps());
    this.targets = new FlowTargets(procedure, segments);
  }

  static Graph build(Procedure procedure) {
    if (procedure.steps().isEmpty()) {
      throw new IllegalArgumentException(procedure.code() + " has no steps.");
    }
    FlowBuilder builder = new FlowBuilder(procedure);
    builder.all();
    builder.graph.mergeBeforeForks();
    EventSubProcesses.add(builder.graph, procedure);
    return builder.graph;
  }

  private void all() {
    List<Exit> open = reception();
    int from = isReception(segments.getFirst()) ? 1 : 0;
    for (int i = from; i < segments.size(); i++) {
      graph.link(open, targets.entry(segments.get(i)));
      open = segment(i);
    }
    String lane = Nodes.lane(procedure.steps().getLast());
    graph.add(new Node("end-returned", NodeType.TERMINATE, "Kết thúc hồ sơ", lane, 0));
    graph.link(open, "end-returned");
  }

  /** Start, the choice of the counter, reception, and the two statuses of acceptance. */
  private List<Exit> reception() {
    Step first = procedure.steps().getFirst();
    String lane = Nodes.lane(first);
    Node start = graph.add(new Node("start", NodeType.START, "Có hồ sơ mới", lane, 0));
    start.message = accepted(procedure.code());
    List<Exit> open = List.of(Exit.plain(start.id));
    if (isReception(segments.getFirst())) {
      String gateway = "gateway-channel";
      graph.add(Nodes.gateway(gateway, NodeType.EXCLUSIVE, "Nộp trực tiếp tại quầy?", lane, 0));
      graph.link(open, gateway);
      graph.link(Exit.otherwise(gateway, "Không"), stepElement(first.id()));
      open = new ArrayList<>(draw.receive(first, true));
      open.addFirst(Exit.when(gateway, "=" + CHANNEL + " = \"DIRECT\"", "Có"));
    }
    Node status2 = graph.add(Nodes.status(2, first.id(), lane, 0));
    Node status4 = graph.add(Nodes.status(4, "start", lane, 0));
    graph.link(open, status2.id);
    graph.link(Exit.plain(status2.id), status4.id);
    return List.of(Exit.plain(status4.id));
  }

  private static boolean isReception(Segment segment) {
    return !segment.parallel() && segment.first().kind() == StepKind.RECEIVE;
  }

  private List<Exit> segment(int index) {
    Segment segment = segments.get(index);
    if (!segment.parallel()) {
      return step(segment.first(), index, 0, false);
    }
    String fork = "gateway-" + segment.label() + "-fork";
    String join = "gateway-" + segment.label() + "-join";
    String lane = Nodes.lane(segment.first());
    graph.add(Nodes.gateway(fork, NodeType.PARALLEL, "", lane, 0));
    List<Exit> ends = new ArrayList<>();
    int row = 0;
    for (Step step : segment.steps()) {
      graph.link(Exit.plain(fork), targets.entry(step));
      ends.add(merged(step, step(step, index, row, true), row));
      row += 2;
    }
    graph.add(Nodes.gateway(join, NodeType.PARALLEL, "", lane, 0));
    graph.link(ends, join);
    return afterParallelExamination(segment, index, join);
  }

  /** A branch reaches its join by one flow only, or the join would wait for a token too many. */
  private Exit merged(Step step, List<Exit> exits, int row) {
    if (exits.size() == 1) {
      return exits.getFirst();
    }
    String id = "gateway-" + step.id() + "-merge";
    graph.add(Nodes.gateway(id, NodeType.EXCLUSIVE, "", Nodes.lane(step), row));
    graph.link(exits, id);
    return Exit.plain(id);
  }

  private List<Exit> afterParallelExamination(Segment segment, int index, String join) {
    String target = targets.refusalTarget(index);
    if (!segment.has(StepKind.EXAMINE) || target == null) {
      return List.of(Exit.plain(join));
    }
    String refused =
        segment.steps().stream()
            .filter(step -> step.kind() == StepKind.EXAMINE)
            .map(step -> outcomeVariable(step.id()) + " = \"" + REFUSE + "\"")
            .collect(Collectors.joining(" or ", "=", ""));
    String gateway = "gateway-" + segment.label() + "-result";
    String lane = Nodes.lane(segment.first());
    graph.add(Nodes.gateway(gateway, NodeType.EXCLUSIVE, "Có đề nghị từ chối?", lane, 0));
    graph.link(Exit.plain(join), gateway);
    graph.link(Exit.when(gateway, refused, "Có"), target);
    return List.of(Exit.otherwise(gateway, "Không"));
  }

  private List<Exit> step(Step step, int index, int row, boolean parallel) {
    String condition = targets.condition(step, index);
    if (condition == null) {
      return body(step, index, row, parallel);
    }
    String gateway = "gateway-" + step.id() + "-when";
    String question = "Cần: " + step.name().vi() + "?";
    graph.add(Nodes.gateway(gateway, NodeType.EXCLUSIVE, question, Nodes.lane(step), row));
    graph.link(Exit.when(gateway, condition, "Có"), targets.bodyEntry(step));
    List<Exit> exits = new ArrayList<>(body(step, index, row, parallel));
    exits.add(Exit.otherwise(gateway, "Không"));
    return exits;
  }

  private List<Exit> body(Step step, int index, int row, boolean parallel) {
    String assignee = assignee(step);
    return switch (step) {
      case Step.Receive receive -> draw.receive(receive, false);
      case Step.Examine examine ->
          draw.examine(
              examine, row, assignee, parallel ? null : targets.refusalTarget(index), parallel);
      case Step.Decide decide ->
          draw.decide(
              decide,
              row,
              assignee,
              parallel ? null : targets.backTarget(index),
              targets.backToParallel(index));
      case Step.VerifyRegistry verify -> draw.verify(verify, row);
      case Step.Consult consult -> draw.consult(consult, row, assignee);
      case Step.AssessObligation assess -> draw.assess(assess, row, assignee);
      case Step.CollectFee collect -> draw.collect(collect, row, assignee);
      case Step.Issue issue -> draw.issue(issue, row, assignee);
      case Step.Return hand -> hand(hand, row, assignee);
      case Step.Assign assign -> draw.simple(assign, row, null);
      case Step.InspectField inspect -> draw.simple(inspect, row, assignee);
      case Step.Post post -> draw.post(post, row, assignee);
      case Step.Archive archive -> draw.simple(archive, row, assignee);
      case Step.Refer refer -> draw.simple(refer, row, assignee);
    };
  }

  private List<Exit> hand(Step.Return step, int row, @Nullable String assignee) {
    return targets.isFirstReturn(step)
        ? draw.hand(step, row, assignee)
        : draw.simple(step, row, assignee);
  }

  /** The official chosen by the assignment before, where it was made in the same unit. */
  private @Nullable String assignee(Step step) {
    @Nullable Step assign = null;
    for (Step other : procedure.steps()) {
      if (other.id().equals(step.id())) {
        break;
      }
      assign = other instanceof Step.Assign ? other : assign;
    }
    boolean chosen =
        assign != null && step.role() == Role.SPECIALIST && assign.unit().equals(step.unit());
    return chosen ? "=" + SPECIALIST : null;
  }
}
